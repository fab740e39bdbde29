-- What is agreed and done about a casus (ontwerp 2.8, 2.9): actions with one owner role, and interventions with who may take them.

-- Whether who asks does something in a casus as the group that was asked. That opens what was asked and nothing of the casus.
-- Who knows a party does nothing in it; of a shielded casus only who was named hears.
create function mag_als_eigenaar(p_casus uuid, p_regio text, p_groep text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select p_regio = any (huidige_regios()) and p_groep = any (huidige_groepen())
     and not exists (select from belangenconflict b
                     where b.casus_id = p_casus and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0)
     and exists (select from casus c where c.id = p_casus
                 and (not c.afgeschermd
                      or exists (select from casus_genoemde g
                                 where g.casus_id = p_casus and g.gebruiker = huidige_gebruiker() and g.tot is null offset 0)) offset 0)
$$;
revoke all on function mag_als_eigenaar(uuid, text, text) from public;
grant execute on function mag_als_eigenaar(uuid, text, text) to ${app_rol};

create table actie (
  id uuid primary key,
  casus_id uuid not null references casus,
  -- Of the casus, for the owner, who does not see it.
  casusnummer text not null,
  regio text not null,
  agendapunt_id uuid references agendapunt,
  laag text check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  -- The table that agreed it, where it comes back when it is late.
  tafel text,
  omschrijving text not null check (omschrijving <> ''),
  -- A partner or a role, and its group: never a person.
  eigenaar text not null check (eigenaar <> ''),
  eigenaar_naam text not null,
  groep text not null check (groep <> ''),
  termijn date not null,
  stand text not null check (stand in ('OPEN', 'GEDAAN', 'NIET_GELUKT', 'GEWEIGERD', 'VERVALLEN')),
  reden text,
  resultaat text,
  afgesproken_door text not null,
  afgesproken_op timestamptz not null,
  herinnerd_op timestamptz,
  te_laat_op timestamptz,
  afgerond_door text,
  afgerond_op timestamptz,
  check ((agendapunt_id is null) = (laag is null)),
  check ((agendapunt_id is null) = (tafel is null)),
  check ((stand = 'OPEN') = (afgerond_op is null)),
  check ((afgerond_op is null) = (afgerond_door is null)),
  check ((stand = 'GEDAAN') = (resultaat is not null)),
  check ((stand in ('NIET_GELUKT', 'GEWEIGERD', 'VERVALLEN')) = (reden is not null))
);
create index actie_casus on actie (casus_id, afgesproken_op);
create index actie_punt on actie (agendapunt_id) where agendapunt_id is not null;
create index actie_open on actie (regio, groep, termijn) where stand = 'OPEN';

-- Each change of an agreement, with why: another day, another owner, or no longer.
create table actiewijziging (
  id uuid primary key,
  actie_id uuid not null references actie,
  casus_id uuid not null references casus,
  termijn date,
  groep text,
  reden text not null check (reden <> ''),
  door text not null,
  tijdstip timestamptz not null
);
create index actiewijziging_actie on actiewijziging (actie_id, tijdstip);

create table interventie (
  id uuid primary key,
  casus_id uuid not null references casus,
  casusnummer text not null,
  regio text not null,
  agendapunt_id uuid references agendapunt,
  laag text check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  tafel text,
  interventie text not null check (interventie in ('OPSPORINGSONDERZOEK', 'VERVOLGING', 'CONTACTVERBOD', 'LOCATIEVERBOD_EM',
    'RECLASSERINGSADVIES', 'VERGUNNING_WEIGEREN', 'VERGUNNING_INTREKKEN', 'BIBOB_TOETS', 'PAND_SLUITEN', 'LAST_ONDER_DWANGSOM',
    'LAST_ONDER_BESTUURSDWANG', 'BESTUURLIJKE_BOETE', 'INTEGRALE_CONTROLE', 'ADRESONDERZOEK_BRP', 'VOORZIENING_INTREKKEN',
    'SOCIALE_RECHERCHE', 'FISCALE_SANCTIE', 'BESLAG', 'BOETE_WAV_WML', 'STILLEGGEN_WERK', 'OPVANG', 'BEGELEIDING', 'RESOCIALISATIE',
    'RE_INTEGRATIE', 'VOORLICHTING')),
  soort text not null check (soort in ('STRAFRECHT', 'BESTUURSRECHT', 'FISCAAL', 'ARBEIDSRECHT', 'ZORG', 'PREVENTIE')),
  bevoegd_gezag text not null,
  groep text not null check (groep <> ''),
  -- No intervention without saying what it will do to the victim.
  effect text not null check (effect <> ''),
  toelichting text,
  -- The days that terms hang on: until when a view may be given, when the decision was made known, and from when it is carried out.
  zienswijze_tot date,
  bekendgemaakt_op date,
  gepland_op date,
  spoedreden text,
  stand text not null check (stand in ('VASTGESTELD', 'BESLOTEN', 'UITGEVOERD', 'GESTOPT', 'HERROEPEN')),
  reden text,
  gebleken text,
  vastgesteld_door text not null,
  vastgesteld_op timestamptz not null,
  afgerond_op timestamptz,
  check ((agendapunt_id is null) = (laag is null)),
  check ((agendapunt_id is null) = (tafel is null)),
  check (stand not in ('GESTOPT', 'HERROEPEN') or reden is not null),
  check (stand <> 'BESLOTEN' or bekendgemaakt_op is not null)
);
create index interventie_casus on interventie (casus_id, vastgesteld_op);
create index interventie_punt on interventie (agendapunt_id) where agendapunt_id is not null;

-- How an intervention went, step by step, with the term of each and the law that sets it.
create table interventiestap (
  id uuid primary key,
  interventie_id uuid not null references interventie,
  casus_id uuid not null references casus,
  stap text not null check (stap <> ''),
  uitkomst text not null check (uitkomst <> ''),
  toelichting text,
  dag date,
  door text not null,
  tijdstip timestamptz not null
);
create index interventiestap_verloop on interventiestap (interventie_id, tijdstip);

do $$
declare welke text;
begin
  foreach welke in array array['actie', 'interventie'] loop
    execute format('alter table %I enable row level security', welke);
    -- Agreed at a table: for who may sit there in that layer, and not for who sees the casus in another way.
    execute format('create policy zien on %1$I for select to ${app_rol}
                    using (regio = any (huidige_regios())
                           and (als_systeem() or mag_als_eigenaar(casus_id, regio, groep)
                                or case when agendapunt_id is null
                                     then exists (select from casus c where c.id = %1$I.casus_id offset 0)
                                     else mag_aan_tafel(agendapunt_id, laag) end))', welke);
    execute format('create policy vastleggen on %I for insert to ${app_rol}
                    with check (regio = any (huidige_regios()) and als_systeem())', welke);
    execute format('create policy bijhouden on %I for update to ${app_rol}
                    using (regio = any (huidige_regios()) and als_systeem())
                    with check (regio = any (huidige_regios()) and als_systeem())', welke);
  end loop;
end $$;
grant select, insert on actie, interventie, actiewijziging, interventiestap to ${app_rol};
grant update (eigenaar, eigenaar_naam, groep, termijn, stand, reden, resultaat, herinnerd_op, te_laat_op, afgerond_door, afgerond_op) on actie to ${app_rol};
grant update (zienswijze_tot, bekendgemaakt_op, gepland_op, stand, reden, gebleken, afgerond_op) on interventie to ${app_rol};

-- The screens of a session that is going on hear of it.
create trigger meld_zitting after insert or update on actie
  for each row when (new.agendapunt_id is not null) execute function zittingpunt_gewijzigd();
create trigger meld_zitting after insert or update on interventie
  for each row when (new.agendapunt_id is not null) execute function zittingpunt_gewijzigd();

-- What hangs on an action or intervention follows it.
alter table actiewijziging enable row level security;
create policy zien on actiewijziging for select to ${app_rol}
  using (exists (select from actie a where a.id = actiewijziging.actie_id and a.casus_id = actiewijziging.casus_id offset 0));
create policy vastleggen on actiewijziging for insert to ${app_rol}
  with check (als_systeem() and exists (select from actie a where a.id = actiewijziging.actie_id and a.casus_id = actiewijziging.casus_id offset 0));
alter table interventiestap enable row level security;
create policy zien on interventiestap for select to ${app_rol}
  using (exists (select from interventie i where i.id = interventiestap.interventie_id and i.casus_id = interventiestap.casus_id offset 0));
create policy vastleggen on interventiestap for insert to ${app_rol}
  with check (als_systeem() and exists (select from interventie i where i.id = interventiestap.interventie_id and i.casus_id = interventiestap.casus_id offset 0));

-- Joint inspections (E42, E44): one calendar for a region. What is inspected is for who takes part; that there is one, for who plans.
create sequence controle_volgnummer;

create table controle (
  id uuid primary key,
  nummer text not null unique,
  regio text not null,
  gemeente text not null,
  dag date not null,
  sector text not null,
  -- Where: a name or an address. Only who takes part reads it.
  object text not null check (object <> ''),
  doel text not null check (doel <> ''),
  -- Why it goes on beside another one that stood in its way.
  reden_toch text check (reden_toch <> ''),
  stand text not null check (stand in ('GEPLAND', 'VOORBEREID', 'UITGEVOERD', 'AFGEROND', 'VERVALLEN')),
  briefing text,
  reden_vervallen text,
  gepland_door text not null,
  gepland_op timestamptz not null,
  check ((stand = 'VERVALLEN') = (reden_vervallen is not null)),
  check (stand in ('GEPLAND', 'VERVALLEN') or briefing is not null)
);
create index controle_kalender on controle (regio, dag);

-- Who goes along, and who does not and why.
create table controledeelname (
  controle_id uuid not null references controle,
  regio text not null,
  groep text not null,
  naam text not null,
  uitgesloten boolean not null,
  reden text,
  primary key (controle_id, groep),
  check (uitgesloten = (reden is not null))
);

-- Each form of exploitation is looked for, and what was looked for is kept.
create table controlevorm (
  controle_id uuid not null references controle,
  regio text not null,
  vorm text not null,
  uitkomst text not null check (uitkomst in ('GEZIEN', 'NIET_GEZIEN', 'NIET_BEKEKEN')),
  primary key (controle_id, vorm)
);

create table controlebevinding (
  id uuid primary key,
  controle_id uuid not null references controle,
  regio text not null,
  volgorde integer not null,
  vorm text not null,
  tekst text not null check (tekst <> ''),
  opvolging text check (opvolging in ('MELDING', 'ACTIE', 'INTERVENTIE', 'GEEN')),
  -- The melding or casus in which it goes on, or why it does not.
  nummer text,
  reden text,
  unique (controle_id, volgorde),
  check ((opvolging = 'GEEN') = (reden is not null)),
  check ((opvolging in ('MELDING', 'ACTIE', 'INTERVENTIE')) = (nummer is not null))
);

create function neemt_deel(p_controle uuid, p_regio text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select p_regio = any (huidige_regios())
     and (als_systeem()
          or exists (select from controledeelname d
                     where d.controle_id = p_controle and d.groep = any (huidige_groepen()) and not d.uitgesloten offset 0))
$$;
revoke all on function neemt_deel(uuid, text) from public;
grant execute on function neemt_deel(uuid, text) to ${app_rol};

do $$
declare welke text;
begin
  foreach welke in array array['controle', 'controledeelname', 'controlevorm', 'controlebevinding'] loop
    execute format('alter table %I enable row level security', welke);
    execute format('create policy zien on %I for select to ${app_rol} using (regio = any (huidige_regios()) and neemt_deel(%s, regio))',
                   welke, case when welke = 'controle' then 'id' else 'controle_id' end);
    execute format('create policy vastleggen on %I for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem())', welke);
    execute format('create policy bijhouden on %I for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem())', welke);
  end loop;
end $$;
grant select, insert on controle, controledeelname, controlevorm, controlebevinding to ${app_rol};
grant update (stand, briefing, reden_vervallen) on controle to ${app_rol};
grant update (opvolging, nummer, reden) on controlebevinding to ${app_rol};
grant usage on sequence controle_volgnummer to ${app_rol};
