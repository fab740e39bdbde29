-- Notices by mail and text message: who was told when, about which step, how and with which result. Neither the address nor
-- the number is kept: a work number is somebody's, and the directory has it.
create table bericht (
  -- Also what the other side gets to see that it has a notice already.
  sleutel text primary key check (sleutel ~ '^[A-Za-z][A-Za-z0-9_-]{0,127}$'),
  -- Empty for a notice that is about no casus, such as an end date that comes near.
  casus_id uuid references casus,
  regio text not null,
  soort text not null,
  weg text not null check (weg in ('E_MAIL', 'SMS')),
  kenmerk text not null check (kenmerk ~ '^[A-Za-z][A-Za-z0-9_-]{0,127}$'),
  ontvanger text not null check (ontvanger ~ '^[A-Za-z][A-Za-z0-9_-]{0,127}$'),
  oefening boolean not null,
  resultaat text not null check (resultaat in ('VERSTUURD', 'NIET_INGESTELD', 'GEEN_ADRES', 'MISLUKT')),
  pogingen integer not null check (pogingen > 0),
  tijdstip timestamptz not null
);
create index bericht_casus on bericht (casus_id, tijdstip);

grant select, insert, update (resultaat, pogingen, tijdstip) on bericht to ${app_rol};

alter table bericht enable row level security;
create policy volgt_casus on bericht to ${app_rol}
  using (case when casus_id is null then als_systeem() and regio = any (huidige_regios())
              else exists (select from casus c where c.id = bericht.casus_id offset 0) end)
  with check (case when casus_id is null then als_systeem() and regio = any (huidige_regios())
                   else exists (select from casus c where c.id = bericht.casus_id offset 0) end);
