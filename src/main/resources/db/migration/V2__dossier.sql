-- The case store. Row-level security is the second wall behind the checks in Java: who asks is set per transaction
-- (set_config(..., true)); without it every policy is false and a query returns nothing.

create function huidige_regios() returns text[] language sql stable
  as $$ select string_to_array(nullif(current_setting('meldroute.regios', true), ''), ',') $$;
create function huidige_groepen() returns text[] language sql stable
  as $$ select string_to_array(nullif(current_setting('meldroute.groepen', true), ''), ',') $$;
create function huidige_gebruiker() returns text language sql stable
  as $$ select nullif(current_setting('meldroute.gebruiker', true), '') $$;
-- The service itself (intake, a step of the process): acts for one region, never for all.
create function als_systeem() returns boolean language sql stable
  as $$ select coalesce(current_setting('meldroute.systeem', true), '') = 'ja' $$;

create sequence casus_volgnummer;
create sequence melding_volgnummer;

create table casus (
  id uuid primary key,
  nummer text not null unique,
  regio text not null,
  gemeente text not null,
  status text not null check (status in ('GEMELD', 'VERRIJKEN', 'BEOORDELEN', 'IN_BEHANDELING', 'OP_TAFEL', 'GEPARKEERD', 'AFGESLOTEN')),
  eigenaar text not null,
  gevaarniveau text not null check (gevaarniveau in ('LEVENSBEDREIGEND', 'ACUUT', 'BEOORDELEN', 'GEEN')),
  dringendheid text not null check (dringendheid in ('DIRECT', 'SPOED', 'NORMAAL', 'LAAG')),
  leeftijdscategorie text not null check (leeftijdscategorie in ('MINDERJARIG', 'MEERDERJARIG', 'ONBEKEND')),
  vormen text[] not null check (cardinality(vormen) > 0 and vormen <@ array['SEKSUEEL', 'ARBEID', 'CRIMINEEL', 'ORGAANVERWIJDERING', 'DRAAGMOEDERSCHAP', 'OVERIG', 'ONBEKEND']),
  classificatie text check (classificatie in ('GEEN_MENSENHANDEL', 'RISICOFACTOREN', 'ERNSTIG_VERMOEDEN', 'MENSENHANDEL')),
  uitkomst text check (uitkomst in ('HULP_GEBORGD', 'OPVANG', 'OPSPORING', 'BESTUURLIJK', 'OVERGEDRAGEN', 'GEEN_MENSENHANDEL', 'NIET_TE_ONDERZOEKEN', 'SAMENGEVOEGD')),
  beoordeling jsonb not null default '{}',
  geopend_op timestamptz not null,
  laatst_bewogen_op timestamptz not null,
  gesloten_op timestamptz,
  versie bigint not null,
  check ((status = 'AFGESLOTEN') = (gesloten_op is not null)),
  check ((status = 'AFGESLOTEN') = (uitkomst is not null))
);
create index casus_lijst on casus (regio, gemeente, status, laatst_bewogen_op desc);

-- Which groups take part in a casus, and since when: the answer to "who may see this?".
create table casus_toegang (
  casus_id uuid not null references casus,
  groep text not null,
  regio text not null,
  reden text not null,
  sinds timestamptz not null,
  primary key (casus_id, groep)
);
create index casus_toegang_groep on casus_toegang (groep, casus_id);

create table melding (
  id uuid primary key,
  nummer text not null unique,
  casus_id uuid not null references casus,
  regio text not null,
  gemeente text not null,
  gemeente_naam text,
  meldersoort text not null check (meldersoort in ('GEMEENTE', 'VEILIG_THUIS', 'POLITIE', 'KMAR', 'ARBEIDSINSPECTIE', 'ZORGINSTELLING', 'ONDERWIJS', 'JEUGDHULP', 'GGD', 'RIEC', 'BELASTINGDIENST', 'IND', 'WONINGCORPORATIE', 'MELD_MISDAAD_ANONIEM', 'INWONER', 'SLACHTOFFER', 'OVERIG')),
  omschrijving text not null check (char_length(omschrijving) between 10 and 20000),
  inhoud jsonb not null,
  volgcode_hash bytea not null unique,
  gemeld_door text not null,
  ontvangen_op timestamptz not null,
  vastgelegd_op timestamptz not null
);
create index melding_casus on melding (casus_id);

create table melder (
  melding_id uuid primary key references melding,
  casus_id uuid not null references casus,
  naam text,
  organisatie text,
  functie text,
  telefoon text,
  email text,
  anoniem boolean not null,
  afgeschermd boolean not null,
  bronvermelding_toegestaan boolean not null,
  veilig_contact text not null check (veilig_contact in ('JA', 'NEE', 'ONBEKEND')),
  check (not anoniem or (naam is null and telefoon is null and email is null))
);
create index melder_casus on melder (casus_id);

create table betrokkene (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid references melding,
  rollen text[] not null check (cardinality(rollen) > 0 and rollen <@ array['SLACHTOFFER', 'VERMOEDELIJKE_PLEGER', 'PLEGER', 'FACILITATOR', 'GETUIGE', 'NAASTE']),
  naam text,
  bijnaam text,
  geboortedatum date,
  leeftijdscategorie text not null check (leeftijdscategorie in ('MINDERJARIG', 'MEERDERJARIG', 'ONBEKEND')),
  geslacht text not null check (geslacht in ('MAN', 'VROUW', 'X', 'ONBEKEND')),
  nationaliteitsgroep text not null check (nationaliteitsgroep in ('NEDERLANDS', 'EUROPEES', 'NIET_EUROPEES', 'ONBEKEND')),
  verblijf text not null check (verblijf in ('RECHTMATIG', 'GEEN', 'ONBEKEND')),
  omschrijving text,
  versie bigint not null
);
create index betrokkene_casus on betrokkene (casus_id);

create table locatie (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid references melding,
  rol text not null check (rol in ('WOONPLAATS', 'WERVING', 'UITBUITING', 'AANTREFFEN', 'OPVANG')),
  adres text,
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  plaats text,
  gemeente text,
  -- Postcode and house number without spaces, such as 7511AA-12: what addresses are compared by.
  postcode_huisnummer text,
  versie bigint not null,
  check (coalesce(adres, postcode, plaats, gemeente) is not null)
);
create index locatie_casus on locatie (casus_id);
create index locatie_postcode_huisnummer on locatie (postcode_huisnummer) where postcode_huisnummer is not null;

create table kenmerk (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid references melding,
  soort text not null check (soort in ('TELEFOON', 'KENTEKEN', 'EMAIL', 'REKENING', 'KVK', 'ADVERTENTIE', 'SOCIAL_MEDIA', 'ADRES')),
  waarde text not null,
  genormaliseerd text not null,
  versie bigint not null
);
create index kenmerk_casus on kenmerk (casus_id);
create index kenmerk_genormaliseerd on kenmerk (soort, genormaliseerd);

create table verrijking (
  id uuid primary key,
  casus_id uuid not null references casus,
  domein text not null check (domein in ('SOCIAAL_DOMEIN', 'VEILIGHEID', 'KENNISCENTRUM', 'ANDERS')),
  bron text not null,
  bevinding text not null,
  door text not null,
  tijdstip timestamptz not null
);
create index verrijking_casus on verrijking (casus_id);

create table contactmoment (
  id uuid primary key,
  casus_id uuid not null references casus,
  partner text not null,
  gesproken_met text,
  tijdstip timestamptz not null,
  afspraak text not null,
  door text not null,
  vastgelegd_op timestamptz not null
);
create index contactmoment_casus on contactmoment (casus_id);

create table beslissing (
  id uuid primary key,
  casus_id uuid not null references casus,
  sleutel text not null,
  versie integer,
  variant_van text,
  regio text not null,
  invoer jsonb not null,
  uitkomsten jsonb not null,
  regels jsonb not null,
  geen_regel boolean not null,
  uitleg text not null,
  gevraagd_door text not null,
  gevraagd_bij text not null,
  tijdstip timestamptz not null
);
create index beslissing_casus on beslissing (casus_id, sleutel, tijdstip desc);

create table afwijking (
  id uuid primary key,
  beslissing_id uuid not null references beslissing,
  casus_id uuid not null references casus,
  gekozen text not null,
  reden text not null,
  door text not null,
  tijdstip timestamptz not null
);
create index afwijking_beslissing on afwijking (beslissing_id);
create index afwijking_casus on afwijking (casus_id);

create table verwijzing (
  id uuid primary key,
  casus_id uuid not null references casus,
  beslissing_id uuid references beslissing,
  partner text not null,
  dringendheid text not null check (dringendheid in ('DIRECT', 'SPOED', 'NORMAAL', 'LAAG')),
  reden text not null,
  status text not null check (status in ('KLAARGEZET', 'GEBLOKKEERD', 'VERZONDEN', 'ONTVANGEN', 'GEACCEPTEERD', 'GEWEIGERD', 'TE_LAAT', 'INGETROKKEN', 'AFGEROND')),
  reden_niet text,
  vastgesteld_door text not null,
  vastgesteld_op timestamptz not null,
  versie bigint not null,
  check (status <> 'INGETROKKEN' or reden_niet is not null)
);
create index verwijzing_casus on verwijzing (casus_id);

create table terugkoppeling (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding unique,
  gegeven boolean not null,
  wijze text check (wijze in ('TELEFOON', 'E_MAIL_ZONDER_INHOUD', 'VOLGCODE', 'GESPREK', 'GEEN')),
  inhoud text,
  reden_niet text,
  door text not null,
  tijdstip timestamptz not null,
  check (case when gegeven then wijze is not null and inhoud is not null else reden_niet is not null end)
);
create index terugkoppeling_casus on terugkoppeling (casus_id);

create table tijdlijn (
  id uuid primary key,
  casus_id uuid not null references casus,
  tijdstip timestamptz not null,
  soort text not null,
  tekst text not null,
  door text not null
);
create index tijdlijn_casus on tijdlijn (casus_id, tijdstip);

create table taakconcept (
  taak_id text not null,
  gebruiker text not null,
  casus_id uuid not null references casus,
  gegevens jsonb not null,
  gewijzigd timestamptz not null,
  primary key (taak_id, gebruiker)
);
create index taakconcept_casus on taakconcept (casus_id);

-- Which request made what: the same key with the same body gets the same answer.
create table idempotentie (
  gebruiker text not null,
  sleutel text not null,
  inhoud_hash bytea not null,
  resultaat text not null,
  tijdstip timestamptz not null,
  primary key (gebruiker, sleutel)
);
create index idempotentie_tijdstip on idempotentie (tijdstip);

-- The processing log: one line for each look at, or change of, a casus. No foreign key: the log outlives what it is about.
create table verwerking (
  id uuid primary key,
  tijdstip timestamptz not null,
  gebruiker text not null,
  groepen text[] not null,
  regio text not null,
  handeling text not null check (handeling in ('INZIEN', 'VASTLEGGEN', 'WIJZIGEN', 'ZOEKEN')),
  doel text not null,
  grondslag text not null,
  casussen uuid[] not null,
  betrokkenen uuid[] not null
);
create index verwerking_tijdstip on verwerking (regio, tijdstip desc);
create index verwerking_casussen on verwerking using gin (casussen);
create index verwerking_betrokkenen on verwerking using gin (betrokkenen);

-- Rights. What came in, what was decided and what was logged is added to, never changed.
grant usage on sequence casus_volgnummer, melding_volgnummer to ${app_rol};
grant select, insert, update on casus, betrokkene, locatie, kenmerk, verwijzing to ${app_rol};
grant select, insert on melding, melder, casus_toegang, verrijking, contactmoment, beslissing, afwijking, terugkoppeling, tijdlijn, verwerking to ${app_rol};
grant select, insert, update, delete on taakconcept, idempotentie to ${app_rol};

-- Row-level security (EXISTS and not IN: one probe of an index for the row at hand, instead of all that one may see).
-- A casus is seen by the groups that take part in it; all that hangs on a casus follows it.
alter table casus_toegang enable row level security;
create policy zien on casus_toegang for select to ${app_rol}
  using (regio = any (huidige_regios()) and (als_systeem() or groep = any (huidige_groepen())));
create policy verlenen on casus_toegang for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());

alter table casus enable row level security;
create policy zien on casus for select to ${app_rol}
  using (regio = any (huidige_regios())
         and (als_systeem() or exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()))));
create policy openen on casus for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());
create policy bijwerken on casus for update to ${app_rol}
  using (regio = any (huidige_regios())
         and (als_systeem() or exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()))))
  with check (regio = any (huidige_regios()));

do $$
declare tabel text;
begin
  foreach tabel in array array['melding', 'betrokkene', 'locatie', 'kenmerk', 'verrijking', 'contactmoment', 'beslissing',
                               'afwijking', 'verwijzing', 'terugkoppeling', 'tijdlijn'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id))
                    with check (exists (select from casus c where c.id = %1$I.casus_id))', tabel);
  end loop;
end $$;

-- A shielded reporter is known to the casus owner only (E4).
alter table melder enable row level security;
create policy zien on melder for select to ${app_rol}
  using (exists (select from casus c where c.id = melder.casus_id
                 and (not melder.afgeschermd or als_systeem() or c.eigenaar = any (huidige_groepen()))));
create policy vastleggen on melder for insert to ${app_rol}
  with check (exists (select from casus c where c.id = melder.casus_id));

alter table taakconcept enable row level security;
create policy eigen on taakconcept to ${app_rol}
  using (gebruiker = huidige_gebruiker() or als_systeem())
  with check (gebruiker = huidige_gebruiker() and exists (select from casus c where c.id = taakconcept.casus_id));

alter table idempotentie enable row level security;
create policy eigen on idempotentie to ${app_rol}
  using (gebruiker = huidige_gebruiker()) with check (gebruiker = huidige_gebruiker());

-- Everyone's acts are logged; the log is read by those who watch over it.
alter table verwerking enable row level security;
create policy lezen on verwerking for select to ${app_rol}
  using (regio = any (huidige_regios())
         and exists (select from unnest(huidige_groepen()) groep where groep in (regio || '-privacy-officer', regio || '-auditor')));
create policy vastleggen on verwerking for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and gebruiker = huidige_gebruiker());
