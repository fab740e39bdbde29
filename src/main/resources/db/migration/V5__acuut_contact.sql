-- Acute danger: whom to reach, how far up the ladder that went, and who was told afterwards. The time from melding to first
-- contact is a key figure, so each step has its moment.

create table contactopdracht (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  -- The partners that were to be reached together; when it is not safe yet, a new round begins.
  ronde uuid not null,
  partner text not null,
  volgorde integer not null check (volgorde > 0),
  termijn text not null,
  trede text check (trede in ('PARTNER', 'NOODCONTACT', 'VERVANGER', 'LEIDING')),
  geopend_op timestamptz not null,
  bevestigd_op timestamptz,
  bevestigd_door text,
  unique (ronde, partner),
  check ((bevestigd_op is null) = (bevestigd_door is null))
);
create index contactopdracht_casus on contactopdracht (casus_id);

create table contacttrede (
  id uuid primary key,
  opdracht_id uuid not null references contactopdracht,
  casus_id uuid not null references casus,
  trede text not null check (trede in ('PARTNER', 'NOODCONTACT', 'VERVANGER', 'LEIDING')),
  geopend_op timestamptz not null,
  uiterlijk timestamptz not null,
  check (uiterlijk > geopend_op)
);
create index contacttrede_opdracht on contacttrede (opdracht_id, geopend_op);
create index contacttrede_casus on contacttrede (casus_id);

-- An attempt that reached nobody is kept too; what was there before did reach somebody.
alter table contactmoment
  add column opdracht_id uuid references contactopdracht,
  add column bereikt boolean not null default true;
create index contactmoment_opdracht on contactmoment (opdracht_id);

create table kennisgeving (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  partner text not null,
  geinformeerd boolean not null,
  inhoud text,
  reden_niet text,
  strafrechtelijke_interventie text not null check (strafrechtelijke_interventie in ('JA', 'NEE', 'ONBEKEND')),
  om_afweging text check (om_afweging in ('AKKOORD', 'DEELS', 'NIET_DELEN')),
  door text not null,
  tijdstip timestamptz not null,
  check (case when geinformeerd then inhoud is not null else reden_niet is not null end),
  check (strafrechtelijke_interventie = 'NEE' or om_afweging is not null),
  check (not geinformeerd or om_afweging is distinct from 'NIET_DELEN')
);
create index kennisgeving_casus on kennisgeving (casus_id);

grant select, insert on contactopdracht, contacttrede, kennisgeving to ${app_rol};
grant update (trede, bevestigd_op, bevestigd_door) on contactopdracht to ${app_rol};

do $$
declare tabel text;
begin
  foreach tabel in array array['contactopdracht', 'contacttrede', 'kennisgeving'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id))
                    with check (exists (select from casus c where c.id = %1$I.casus_id))', tabel);
  end loop;
end $$;
