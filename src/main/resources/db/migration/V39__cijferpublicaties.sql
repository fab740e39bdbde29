-- What a region published of its figures: the bytes themselves, once and for good, and how they came about (ontwerp 2.12). Nothing here
-- is about a casus.

create function mag_cijfers_publiceren(p_regio text) returns boolean language sql stable
  as $$ select p_regio = any (huidige_regios())
               and (als_systeem() or huidige_groepen() && array[p_regio || '-beleidsmedewerker', p_regio || '-manager']) $$;

create table cijferpublicatie (
  id uuid primary key,
  nummer text not null unique,
  regio text not null,
  jaar integer not null check (jaar between 2000 and 2999),
  stand text not null check (stand in ('LOOPT', 'VASTGESTELD', 'VERVANGEN', 'GESTOPT')),
  -- Of the publications of this year; from when it is fixed.
  versie integer,
  drempel integer,
  gestart_op timestamptz not null,
  gestart_door text not null,
  -- What the last person to look wants the next one to know.
  toelichting text check (toelichting <> ''),
  -- As it goes outside, and its fingerprint.
  inhoud bytea,
  sha256 text,
  berekend_op timestamptz,
  beoordeeld_op timestamptz,
  beoordeeld_door text,
  vastgesteld_op timestamptz,
  ingetrokken_op timestamptz,
  check (num_nulls(drempel, inhoud, sha256, berekend_op) in (0, 4)),
  check (sha256 is null or sha256 = encode(sha256(inhoud), 'hex')),
  check (beoordeeld_door is null or beoordeeld_door <> gestart_door),
  check ((beoordeeld_door is null) = (beoordeeld_op is null)),
  check ((stand in ('VASTGESTELD', 'VERVANGEN')) = (vastgesteld_op is not null)),
  check (num_nulls(vastgesteld_op, versie) in (0, 2)),
  check (vastgesteld_op is null or (inhoud is not null and beoordeeld_door is not null)),
  check ((stand = 'VERVANGEN') = (ingetrokken_op is not null))
);
-- One at a time, and one that counts.
create unique index cijferpublicatie_lopend on cijferpublicatie (regio, jaar) where stand = 'LOOPT';
create unique index cijferpublicatie_geldig on cijferpublicatie (regio, jaar) where stand = 'VASTGESTELD';
create unique index cijferpublicatie_versie on cijferpublicatie (regio, jaar, versie) where versie is not null;

-- Who had a hand in the figures, and so does not approve them.
create table cijferbewerker (
  publicatie_id uuid not null references cijferpublicatie,
  regio text not null,
  gebruiker text not null,
  primary key (publicatie_id, gebruiker)
);

-- The numbers before anything was hidden: what was hidden must stay so beside what is published later.
create table cijfertelling (
  publicatie_id uuid primary key references cijferpublicatie,
  regio text not null,
  geteld bytea not null
);

create function bewaak_cijferpublicatie() returns trigger language plpgsql
  as $$
  begin
    if tg_op = 'INSERT' then
      if new.stand <> 'LOOPT' then
        raise insufficient_privilege using message = 'Een publicatie begint als concept';
      end if;
      return new;
    end if;
    if old.stand <> 'LOOPT' then
      -- Fixed. A newer version may take its place; nothing else changes.
      if old.stand <> 'VASTGESTELD' or new.stand <> 'VERVANGEN'
         or row(new.inhoud, new.sha256, new.drempel, new.versie, new.vastgesteld_op, new.berekend_op, new.beoordeeld_door,
                new.beoordeeld_op, new.toelichting)
            is distinct from row(old.inhoud, old.sha256, old.drempel, old.versie, old.vastgesteld_op, old.berekend_op,
                old.beoordeeld_door, old.beoordeeld_op, old.toelichting) then
        raise insufficient_privilege using message = 'Wat is vastgesteld, verandert niet meer';
      end if;
      return new;
    end if;
    if new.inhoud is distinct from old.inhoud and not als_systeem() then
      raise insufficient_privilege using message = 'De cijfers berekent de dienst';
    end if;
    if new.beoordeeld_door is distinct from old.beoordeeld_door and new.beoordeeld_door is not null
       and (new.beoordeeld_door is distinct from huidige_gebruiker()
            or exists (select from cijferbewerker b where b.publicatie_id = new.id and b.gebruiker = new.beoordeeld_door)) then
      raise insufficient_privilege using message = 'Wie aan de cijfers werkte, keurt ze niet goed';
    end if;
    if new.stand = 'VASTGESTELD' and (not als_systeem() or new.inhoud is distinct from old.inhoud) then
      raise insufficient_privilege using message = 'Vaststellen doet de dienst, zonder iets te veranderen';
    end if;
    return new;
  end $$;
create trigger bewaak before insert or update on cijferpublicatie for each row execute function bewaak_cijferpublicatie();

-- Once it is fixed, what lies under it is too.
create function bewaak_cijfertelling() returns trigger language plpgsql
  as $$
  begin
    if (select p.stand from cijferpublicatie p where p.id = new.publicatie_id) is distinct from 'LOOPT' then
      raise insufficient_privilege using message = 'Wat is vastgesteld, verandert niet meer';
    end if;
    return new;
  end $$;
create trigger bewaak before insert or update on cijfertelling for each row execute function bewaak_cijfertelling();

alter table cijferpublicatie enable row level security;
-- What is fixed is for all who work in the region; what is not, for who may see the numbers themselves.
create policy zien on cijferpublicatie for select to ${app_rol}
  using (regio = any (huidige_regios()) and (vastgesteld_op is not null or mag_cijfers_zien(regio)));
create policy toevoegen on cijferpublicatie for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and mag_cijfers_publiceren(regio));
create policy wijzigen on cijferpublicatie for update to ${app_rol}
  using (regio = any (huidige_regios()) and mag_cijfers_publiceren(regio))
  with check (regio = any (huidige_regios()) and mag_cijfers_publiceren(regio));

alter table cijferbewerker enable row level security;
create policy zien on cijferbewerker for select to ${app_rol} using (regio = any (huidige_regios()) and mag_cijfers_zien(regio));
create policy toevoegen on cijferbewerker for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and mag_cijfers_publiceren(regio));

alter table cijfertelling enable row level security;
create policy zien on cijfertelling for select to ${app_rol} using (als_systeem() and regio = any (huidige_regios()));
create policy toevoegen on cijfertelling for insert to ${app_rol} with check (als_systeem() and regio = any (huidige_regios()));
create policy wijzigen on cijfertelling for update to ${app_rol}
  using (als_systeem() and regio = any (huidige_regios())) with check (als_systeem() and regio = any (huidige_regios()));

grant select, insert on cijferpublicatie to ${app_rol};
grant update (stand, versie, drempel, toelichting, inhoud, sha256, berekend_op, beoordeeld_op, beoordeeld_door, vastgesteld_op, ingetrokken_op)
  on cijferpublicatie to ${app_rol};
grant select, insert on cijferbewerker to ${app_rol};
grant select, insert, update (geteld) on cijfertelling to ${app_rol};
