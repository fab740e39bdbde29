-- What happens at a session: who was in the room, what was said, decided and agreed, and the minutes (ADR 0040). Each row says
-- of which item and in which layer it was, and mag_aan_tafel alone says who reads it: whoever sees the casus by another way has
-- no part in what was said in a layer where they may not sit.

alter table zitting
  add column begonnen_op timestamptz,
  add column gesloten_op timestamptz;

-- A group in the room at an item, in a layer. Who goes out when the layer changes has an end, and who stays a new row.
create table aanwezigheid (
  id uuid primary key,
  agendapunt_id uuid not null references agendapunt,
  regio text not null,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  groep text not null,
  -- Empty for the chair and the secretary.
  partner text,
  van timestamptz not null,
  tot timestamptz,
  -- Why it ended: the group went, another layer or item came, or the session ended.
  einde text check (einde in ('VERTREK', 'LAAG', 'PUNT', 'ZITTING')),
  door text not null,
  -- Nobody is present of whom the ground table does not speak.
  foreign key (agendapunt_id, laag, groep) references punttoegang (agendapunt_id, laag, groep),
  check (tot >= van),
  check ((tot is null) = (einde is null))
);
create unique index aanwezigheid_nu on aanwezigheid (agendapunt_id, laag, groep) where tot is null;
create index aanwezigheid_punt on aanwezigheid (agendapunt_id, van);

create table zittinginbreng (
  id uuid primary key,
  agendapunt_id uuid not null references agendapunt,
  regio text not null,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  -- Empty for the chair and the secretary, who speak for the table.
  partner text,
  tekst text not null check (tekst <> ''),
  door text not null,
  tijdstip timestamptz not null
);
create index zittinginbreng_punt on zittinginbreng (agendapunt_id, tijdstip);

create table tafelbesluit (
  id uuid primary key,
  agendapunt_id uuid not null references agendapunt,
  casus_id uuid not null references casus,
  regio text not null,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  soort text not null check (soort in ('AANHOUDEN', 'SPOOR_KIEZEN', 'INTERVENTIES', 'ACTIES', 'ESCALEREN', 'PARKEREN_ADVISEREN', 'AFSLUITEN_ADVISEREN', 'TERUG_OP_AGENDA')),
  tekst text not null check (tekst <> ''),
  sporen text[] not null check (sporen <@ array['REGULIERE_HULP', 'ZORGTRAJECT', 'ZORG_EN_STRAF', 'ONDERMIJNING']),
  herzien_op date,
  -- Whether the table may decide this by itself; if not, it goes to who is above it.
  binnen_mandaat boolean not null,
  door text not null,
  tijdstip timestamptz not null,
  gewijzigd_door text,
  gewijzigd_op timestamptz,
  versie bigint not null default 0,
  unique (id, agendapunt_id, laag),
  check ((soort = 'SPOOR_KIEZEN') = (cardinality(sporen) > 0)),
  check ((gewijzigd_op is null) = (gewijzigd_door is null))
);
create index tafelbesluit_punt on tafelbesluit (agendapunt_id, tijdstip);
create index tafelbesluit_casus on tafelbesluit (casus_id, tijdstip);

-- Who did not agree. It is where its decision is, and in no other layer.
create table tegenstem (
  id uuid primary key,
  besluit_id uuid not null,
  agendapunt_id uuid not null,
  regio text not null,
  laag text not null,
  groep text not null,
  partner text,
  tekst text not null check (tekst <> ''),
  door text not null,
  tijdstip timestamptz not null,
  foreign key (besluit_id, agendapunt_id, laag) references tafelbesluit (id, agendapunt_id, laag),
  unique (besluit_id, groep)
);
create index tegenstem_punt on tegenstem (agendapunt_id, tijdstip);

-- Minutes that were approved. When that was and by whom, is for everybody in the region; what they say is in the parts.
create table verslag (
  id uuid primary key,
  zitting_id uuid not null unique references zitting,
  regio text not null,
  vastgesteld_door text not null,
  vastgesteld_op timestamptz not null
);

-- What the minutes say of an item in a layer, as it stood at approval. Each reader has the parts that they may hear.
create table verslagdeel (
  verslag_id uuid not null references verslag,
  agendapunt_id uuid not null references agendapunt,
  regio text not null,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  inhoud jsonb not null,
  primary key (verslag_id, agendapunt_id, laag)
);
create index verslagdeel_punt on verslagdeel (agendapunt_id);

-- A correction of approved minutes: it comes beside them.
create table verslagaanvulling (
  id uuid primary key,
  verslag_id uuid not null,
  agendapunt_id uuid not null,
  regio text not null,
  laag text not null,
  tekst text not null check (tekst <> ''),
  door text not null,
  tijdstip timestamptz not null,
  foreign key (verslag_id, agendapunt_id, laag) references verslagdeel (verslag_id, agendapunt_id, laag)
);
create index verslagaanvulling_punt on verslagaanvulling (agendapunt_id, tijdstip);

-- Whether the minutes of the session of an item were approved: then what they were made of does not change any more.
create function verslag_ligt_vast(p_agendapunt uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from agendapunt a join verslag v on v.zitting_id = a.zitting_id where a.id = p_agendapunt)
$$;
revoke all on function verslag_ligt_vast(uuid) from public;
grant execute on function verslag_ligt_vast(uuid) to ${app_rol};

-- The service writes, after it looked who asks. It fills in nothing afterwards.
do $$
declare welke text;
begin
  foreach welke in array array['aanwezigheid', 'zittinginbreng', 'tafelbesluit', 'tegenstem'] loop
    execute format('alter table %I enable row level security', welke);
    execute format('create policy horen on %I for select to ${app_rol} using (mag_aan_tafel(agendapunt_id, laag))', welke);
    execute format('create policy vastleggen on %I for insert to ${app_rol} with check (als_systeem() and mag_aan_tafel(agendapunt_id, laag) and not verslag_ligt_vast(agendapunt_id))', welke);
  end loop;
  foreach welke in array array['aanwezigheid', 'tafelbesluit'] loop
    execute format('create policy bijwerken on %I for update to ${app_rol} using (als_systeem() and mag_aan_tafel(agendapunt_id, laag) and not verslag_ligt_vast(agendapunt_id)) with check (als_systeem() and mag_aan_tafel(agendapunt_id, laag))', welke);
  end loop;
  foreach welke in array array['verslagdeel', 'verslagaanvulling'] loop
    execute format('alter table %I enable row level security', welke);
    execute format('create policy horen on %I for select to ${app_rol} using (mag_aan_tafel(agendapunt_id, laag))', welke);
    execute format('create policy vastleggen on %I for insert to ${app_rol} with check (als_systeem() and mag_aan_tafel(agendapunt_id, laag))', welke);
  end loop;
end $$;
grant select, insert on aanwezigheid, zittinginbreng, tafelbesluit, tegenstem, verslag, verslagdeel, verslagaanvulling to ${app_rol};
grant update (tot, einde) on aanwezigheid to ${app_rol};
grant update (soort, tekst, sporen, herzien_op, binnen_mandaat, gewijzigd_door, gewijzigd_op, versie) on tafelbesluit to ${app_rol};

alter table verslag enable row level security;
create policy zien on verslag for select to ${app_rol} using (regio = any (huidige_regios()));
create policy vaststellen on verslag for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());

-- Who listens hears at commit which session changed: its key and nothing else (ADR 0030).
create function zitting_gewijzigd() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    perform pg_notify('zitting_gewijzigd', new.id::text);
    return null;
  end $$;
revoke all on function zitting_gewijzigd() from public;
create trigger meld_wijziging after update on zitting for each row execute function zitting_gewijzigd();

-- For each table whose rows say of which item they are, also when that may be empty.
create function zittingpunt_gewijzigd() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    perform pg_notify('zitting_gewijzigd', a.zitting_id::text) from agendapunt a where a.id = new.agendapunt_id;
    return null;
  end $$;
revoke all on function zittingpunt_gewijzigd() from public;

create function agendapunt_gewijzigd() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    perform pg_notify('zitting_gewijzigd', new.zitting_id::text);
    return null;
  end $$;
revoke all on function agendapunt_gewijzigd() from public;
create trigger meld_wijziging after insert or update on agendapunt for each row execute function agendapunt_gewijzigd();

do $$
declare welke text;
begin
  foreach welke in array array['punttoegang', 'aanwezigheid', 'zittinginbreng', 'tafelbesluit', 'tegenstem', 'verslagaanvulling'] loop
    execute format('create trigger meld_wijziging after insert or update on %I for each row execute function zittingpunt_gewijzigd()', welke);
  end loop;
end $$;
