-- The texts and the list of signals that a region put in words of its own. The files of the product are the factory setting; here
-- stands every version that a region published. Nothing is about a casus, and nothing ever changes or goes: an older version is how
-- the product spoke then.
create table beleidstekst (
  regio text not null,
  soort text not null check (soort in ('TEKSTEN', 'SIGNALEN')),
  sleutel text not null check (sleutel ~ '^[a-z][a-z-]{1,40}$'),
  versie integer not null check (versie > 0),
  -- As JSON; null = from here on the factory setting again.
  inhoud text check (length(inhoud) between 2 and 200000),
  sinds timestamptz not null,
  door text not null check (door <> ''),
  -- Null when nobody had to: an older version that was approved before came back.
  goedgekeurd_door text,
  reden text not null check (reden <> ''),
  -- Number of the beleidswijziging that brought it.
  wijziging text not null check (wijziging <> ''),
  -- The newest is asked for each text that is shown or sent: one probe of this index.
  primary key (regio, sleutel, versie),
  check (goedgekeurd_door <> door)
);

alter table beleidstekst enable row level security;
-- Who works in a region, and who reports there, reads its texts. Publishing is for the service, after a second person.
create policy zien on beleidstekst for select to ${app_rol} using (regio = any (huidige_regios()));
create policy publiceren on beleidstekst for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert on beleidstekst to ${app_rol};
