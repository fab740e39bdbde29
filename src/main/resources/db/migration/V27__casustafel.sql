-- Standing tables, their sessions and what is on the agenda (ontwerp 2.6). The region profile is the factory setting of a table:
-- the first start writes it here, and from then on this is the truth.

create table tafel (
  regio text not null,
  code text not null,
  soort text not null check (soort in ('CASUSTAFEL', 'DADERTAFEL', 'WEEG_EN_MONITORTAFEL', 'DRIELUIK', 'ONDERMIJNINGSOVERLEG', 'ZORGOVERLEG', 'RIEC_TAFEL', 'KETENREGIETEAM', 'STUURGROEP')),
  naam text not null check (naam <> ''),
  -- A rule in words, such as "elke vier weken op dinsdag 10:00"; how it is read stands with the class that reads it.
  ritme text not null check (ritme <> ''),
  voorzitter text not null,
  secretaris text not null,
  lagen text[] not null check (cardinality(lagen) > 0 and lagen <@ array['MET_ZORG', 'ZONDER_ZORG', 'ALLEN']),
  vaste_leden text[] not null,
  leden_per_casus text[] not null,
  mandaat text not null check (mandaat <> ''),
  -- What the table may decide by itself; the rest goes to who is above it.
  mandaat_soorten text[] not null check (mandaat_soorten <@ array['STRAFRECHT', 'BESTUURSRECHT', 'FISCAAL', 'ARBEIDSRECHT', 'ZORG', 'PREVENTIE']),
  grondslag text not null check (grondslag <> ''),
  in_gebruik boolean not null default true,
  versie bigint not null default 0,
  primary key (regio, code)
);

-- A session that is not held, or on another day, or one more than the rule gives.
create table tafeluitzondering (
  id uuid primary key,
  regio text not null,
  tafel text not null,
  soort text not null check (soort in ('VERVALT', 'VERPLAATST', 'EXTRA')),
  dag date not null,
  naar timestamptz,
  reden text not null check (reden <> ''),
  foreign key (regio, tafel) references tafel (regio, code),
  unique (regio, tafel, dag),
  check ((soort = 'VERVALT') = (naar is null))
);

do $$
declare welke text;
begin
  foreach welke in array array['tafel', 'tafeluitzondering'] loop
    execute format('create trigger geschiedenis after insert or update or delete on %I for each row execute function schrijf_gidswijziging()', welke);
    execute format('alter table %I enable row level security', welke);
    execute format('create policy zien on %I for select to ${app_rol} using (regio = any (huidige_regios()))', welke);
    execute format('create policy toevoegen on %I for insert to ${app_rol} with check (regio = any (huidige_regios()) and mag_gids_wijzigen())', welke);
    execute format('create policy wijzigen on %I for update to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen()) with check (regio = any (huidige_regios()) and mag_gids_wijzigen())', welke);
  end loop;
end $$;
create policy verwijderen on tafeluitzondering for delete to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen());
grant select, insert, update on tafel, tafeluitzondering to ${app_rol};
grant delete on tafeluitzondering to ${app_rol};

create sequence zitting_volgnummer;

create table zitting (
  id uuid primary key,
  nummer text not null unique,
  regio text not null,
  tafel text not null,
  aard text not null check (aard in ('GEWOON', 'EXTRA')),
  -- The day of the rule that an ordinary session fills, also when it is held on another: so no day is planned twice.
  ritmedag date,
  begin timestamptz not null,
  -- After this moment an item is added only with a reason.
  sluiting timestamptz not null,
  stand text not null check (stand in ('GEPLAND', 'VOORBEREIDING', 'BEZIG', 'VERSLAG', 'VASTGESTELD', 'VERVALLEN')),
  -- The layer and the item that are in the room now.
  laag text check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  agendapunt_id uuid,
  vervallen_reden text,
  versie bigint not null default 0,
  foreign key (regio, tafel) references tafel (regio, code),
  check (sluiting <= begin),
  check ((aard = 'GEWOON') = (ritmedag is not null)),
  check ((stand = 'VERVALLEN') = (vervallen_reden is not null)),
  check (laag is null or stand = 'BEZIG')
);
create index zitting_lijst on zitting (regio, tafel, begin desc);
-- One session at a moment and one for a day of the rule, also when two nodes plan at once.
create unique index zitting_eenmaal on zitting (regio, tafel, begin) where stand <> 'VERVALLEN';
create unique index zitting_ritmedag on zitting (regio, tafel, ritmedag);

-- That a table sits and when, is for everybody in the region; what it is about is not here.
alter table zitting enable row level security;
create policy zien on zitting for select to ${app_rol} using (regio = any (huidige_regios()));
create policy plannen on zitting for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
create policy wijzigen on zitting for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert, update on zitting to ${app_rol};
grant usage on sequence zitting_volgnummer to ${app_rol};

create table agendapunt (
  id uuid primary key,
  zitting_id uuid not null references zitting,
  casus_id uuid not null references casus,
  -- Who may hear of an item need not see the casus, and must be able to name it.
  casusnummer text not null,
  regio text not null,
  volgorde integer not null,
  doel text not null check (doel in ('WEGEN', 'INTERVENTIES_BESLUITEN', 'VOORTGANG', 'EVALUEREN')),
  redenen text[] not null check (cardinality(redenen) > 0 and redenen <@ array['NIEUW', 'HERZIENING', 'ACTIE_TE_LAAT', 'STILSTAND', 'SPOED', 'DOORGESCHOVEN', 'OPNIEUW_GEVRAAGD']),
  -- Why, in words: an unanswered partner, missing consent, a timer; for an urgent one the reason that was given.
  toelichting text not null,
  stand text not null check (stand in ('VOORGESTELD', 'VASTGESTELD', 'AFGEVOERD', 'BEHANDELD', 'DOORGESCHOVEN')),
  ingebracht_door text not null,
  ingebracht_op timestamptz not null,
  versie bigint not null default 0,
  unique (zitting_id, casus_id)
);
create index agendapunt_casus on agendapunt (casus_id, ingebracht_op desc);
alter table zitting add foreign key (agendapunt_id) references agendapunt;

-- Who may hear of which item, in which layer, and on what ground: the one answer for the screen, the API, the minutes and the
-- database. A refusal is a row too, with its reason.
create table punttoegang (
  agendapunt_id uuid not null references agendapunt,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  groep text not null,
  -- Empty for the chair and the secretary, who sit there for the table.
  partner text,
  regio text not null,
  toegestaan boolean not null,
  grondslag text not null check (grondslag <> ''),
  beslissing_id uuid references beslissing,
  primary key (agendapunt_id, laag, groep)
);
create index punttoegang_groep on punttoegang (groep, agendapunt_id) where toegestaan;

alter table punttoegang enable row level security;
create policy zien on punttoegang for select to ${app_rol} using (regio = any (huidige_regios()) and (als_systeem() or groep = any (huidige_groepen())));
create policy vaststellen on punttoegang for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
create policy herzien on punttoegang for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert, update on punttoegang to ${app_rol};

-- Whether who asks may hear of an item in a layer; without a layer: in any of them. Who knows a party hears nothing of it.
-- Whoever has part in the casus itself sees the casus; what is said at the table is only for who may sit there.
create function mag_aan_tafel(p_agendapunt uuid, p_laag text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select als_systeem() and exists (select from agendapunt a where a.id = p_agendapunt and a.regio = any (huidige_regios()))
      or exists (select from punttoegang t
                 where t.agendapunt_id = p_agendapunt and t.groep = any (huidige_groepen()) and t.toegestaan
                   and t.regio = any (huidige_regios()) and (p_laag is null or t.laag = p_laag) offset 0)
         and not exists (select from agendapunt a join belangenconflict b on b.casus_id = a.casus_id
                         where a.id = p_agendapunt and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0)
         -- A shielded casus is heard of by name.
         and not exists (select from agendapunt a join casus c on c.id = a.casus_id
                         where a.id = p_agendapunt and c.afgeschermd
                           and not exists (select from casus_genoemde g
                                           where g.casus_id = c.id and g.gebruiker = huidige_gebruiker() and g.tot is null) offset 0)
$$;
revoke all on function mag_aan_tafel(uuid, text) from public;
grant execute on function mag_aan_tafel(uuid, text) to ${app_rol};

alter table agendapunt enable row level security;
create policy zien on agendapunt for select to ${app_rol} using (regio = any (huidige_regios()) and (als_systeem() or mag_aan_tafel(id, null)));
create policy inbrengen on agendapunt for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
create policy wijzigen on agendapunt for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert, update on agendapunt to ${app_rol};

-- What a partner brings to an item before the session: what it knows, on what ground, and in which layer that may be said.
create table voorbereiding (
  id uuid primary key,
  agendapunt_id uuid not null references agendapunt,
  regio text not null,
  partner text not null,
  groep text not null,
  gevraagd_op timestamptz not null,
  termijn timestamptz not null,
  laag text check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  inbreng text,
  grondslag text,
  reden_niet text,
  door text,
  gegeven_op timestamptz,
  uitgebleven_op timestamptz,
  unique (agendapunt_id, groep),
  check ((gegeven_op is null) = (door is null)),
  check (inbreng is null or (laag is not null and grondslag is not null))
);
create index voorbereiding_groep on voorbereiding (groep, agendapunt_id);

alter table voorbereiding enable row level security;
create policy zien on voorbereiding for select to ${app_rol}
  using (regio = any (huidige_regios()) and (als_systeem() or groep = any (huidige_groepen()) or (laag is not null and mag_aan_tafel(agendapunt_id, laag))));
create policy vragen on voorbereiding for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
create policy geven on voorbereiding for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert, update on voorbereiding to ${app_rol};
