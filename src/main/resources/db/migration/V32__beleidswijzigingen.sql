-- How a table, a text or the list of signals of a region changes: a draft, a second pair of eyes, a moment from which it counts, and
-- the way back (ontwerp 2.11). Nothing here is about a casus.

create sequence beleidswijziging_volgnummer;

create function mag_beleid_lezen(p_regio text) returns boolean language sql stable
  as $$ select p_regio = any (huidige_regios())
               and (als_systeem() or huidige_groepen() && array[p_regio || '-beleidsmedewerker', p_regio || '-manager', p_regio || '-auditor']) $$;
create function mag_beleid_maken(p_regio text) returns boolean language sql stable
  as $$ select p_regio = any (huidige_regios())
               and (als_systeem() or (p_regio || '-beleidsmedewerker') = any (huidige_groepen())) $$;

create table beleidswijziging (
  id uuid primary key,
  nummer text not null unique,
  regio text not null,
  soort text not null check (soort in ('TABEL', 'TEKSTEN', 'SIGNALEN')),
  -- Of the table, or what the texts are for.
  sleutel text not null check (sleutel ~ '^[a-z][a-z0-9-]{0,62}$'),
  -- FABRIEK: a newer Meldroute brings another table than the region made of it.
  aard text not null check (aard in ('WIJZIGEN', 'EIGEN_VARIANT', 'TERUG_NAAR_GEDEELD', 'TERUGDRAAIEN', 'FABRIEK')),
  stand text not null check (stand in ('CONCEPT', 'BIJ_TWEEDE', 'GOEDGEKEURD', 'GEPUBLICEERD', 'INGETROKKEN', 'TERUGGEDRAAID')),
  titel text not null check (titel <> ''),
  reden text not null check (reden <> ''),
  inhoud text not null check (octet_length(inhoud) <= 1048576),
  -- What counted when the draft began, and still counts when it is published; else it goes back to its author.
  uitgangspunt text not null,
  uitgangspunt_versie integer not null,
  uitgangspunt_eigen boolean not null,
  -- Of the text of the draft: who saves an older one does not overwrite a newer one.
  versie bigint not null default 0,
  auteur text not null,
  gemaakt_op timestamptz not null,
  gewijzigd_door text not null,
  gewijzigd_op timestamptz not null,
  ingediend_door text,
  ingediend_op timestamptz,
  ingaat_op timestamptz,
  beoordelaar text,
  beoordeeld_op timestamptz,
  gepubliceerd_op timestamptz,
  -- What the region has from then on: a version of its own, or (eigen = false) that of the shared one.
  versienummer integer,
  eigen boolean,
  -- Withdrawn or rolled back: by whom, when and why.
  gestopt_door text,
  gestopt_op timestamptz,
  gestopt_reden text,
  -- Of aard TERUGDRAAIEN: the change that it takes back.
  draait_terug uuid references beleidswijziging,
  check (beoordelaar is null or beoordelaar not in (auteur, ingediend_door)),
  check ((beoordelaar is null) = (beoordeeld_op is null)),
  check (stand <> 'BIJ_TWEEDE' or (ingediend_door is not null and ingaat_op is not null)),
  check (stand <> 'GOEDGEKEURD' or (beoordelaar is not null and ingaat_op is not null)),
  check (stand not in ('GEPUBLICEERD', 'TERUGGEDRAAID') or aard = 'TERUGDRAAIEN' or beoordelaar is not null),
  check ((stand in ('GEPUBLICEERD', 'TERUGGEDRAAID')) = (gepubliceerd_op is not null)),
  check (num_nulls(gepubliceerd_op, versienummer, eigen) in (0, 3)),
  check (num_nulls(gestopt_door, gestopt_op, gestopt_reden) in (0, 3)),
  check ((stand in ('INGETROKKEN', 'TERUGGEDRAAID')) = (gestopt_op is not null)),
  check ((aard = 'TERUGDRAAIEN') = (draait_terug is not null))
);
-- One change at a time: two that both begin with what counts now would undo each other. What an upgrade asks comes beside it.
create unique index beleidswijziging_lopend on beleidswijziging (regio, soort, sleutel, (aard = 'FABRIEK'))
  where stand in ('CONCEPT', 'BIJ_TWEEDE', 'GOEDGEKEURD');
create index beleidswijziging_lijst on beleidswijziging (regio, stand, gewijzigd_op desc);
create index beleidswijziging_versies on beleidswijziging (regio, soort, sleutel, gepubliceerd_op desc) where gepubliceerd_op is not null;

-- Who had a hand in a draft, and so cannot approve it. Written by the table itself, so that no code can forget it.
create table beleidsbewerker (
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  gebruiker text not null,
  sinds timestamptz not null,
  primary key (wijziging_id, gebruiker)
);

-- What the second person said, each time.
create table beleidsoordeel (
  id uuid primary key,
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  besluit text not null check (besluit in ('GOEDKEUREN', 'TERUGGEVEN')),
  toelichting text,
  -- Of the text that was judged.
  versie bigint not null,
  door text not null,
  tijdstip timestamptz not null,
  check (besluit = 'GOEDKEUREN' or toelichting is not null)
);
create index beleidsoordeel_wijziging on beleidsoordeel (wijziging_id, tijdstip);

-- Said of a rule, or of the change as a whole.
create table beleidsopmerking (
  id uuid primary key,
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  regel text,
  tekst text not null check (tekst <> ''),
  door text not null,
  tijdstip timestamptz not null,
  opgelost_door text,
  opgelost_op timestamptz,
  check ((opgelost_door is null) = (opgelost_op is null))
);
create index beleidsopmerking_wijziging on beleidsopmerking (wijziging_id, tijdstip);

-- A warning that somebody takes for granted, and why.
create table beleidsaanvaarding (
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  code text not null,
  plaats text not null,
  reden text not null check (reden <> ''),
  door text not null,
  tijdstip timestamptz not null,
  primary key (wijziging_id, code, plaats)
);

-- The region had a table of its own and uses the shared one again. Asked at each decision.
create table gedeelde_tabel (
  regio text not null,
  sleutel text not null,
  wijziging_id uuid not null references beleidswijziging,
  sinds timestamptz not null,
  primary key (regio, sleutel)
);

-- What the files of Meldroute said at the last start, to see what an upgrade changed. `variant` is empty for a shared table.
create table fabriekstabel (
  variant text not null,
  sleutel text not null,
  vingerafdruk text not null,
  sinds timestamptz not null,
  primary key (variant, sleutel)
);

create function bewaak_beleidswijziging() returns trigger language plpgsql security definer
  set search_path = public, pg_temp
  as $$
  declare
    van beleidswijziging%rowtype;
  begin
    if tg_op = 'INSERT' then
      if new.aard = 'TERUGDRAAIEN' then
        -- The only change without a second person: it brings back what counted before, to the letter.
        select * into van from beleidswijziging w where w.id = new.draait_terug;
        if new.stand <> 'GEPUBLICEERD' or van.gepubliceerd_op is null or van.aard = 'TERUGDRAAIEN'
           or (van.regio, van.soort, van.sleutel, van.uitgangspunt) is distinct from (new.regio, new.soort, new.sleutel, new.inhoud) then
          raise insufficient_privilege using message = 'Terugdraaien brengt alleen terug wat eerder gold';
        end if;
      elsif new.stand <> 'CONCEPT' then
        raise insufficient_privilege using message = 'Een beleidswijziging begint als concept';
      end if;
      return new;
    end if;
    if new.inhoud is distinct from old.inhoud or new.uitgangspunt is distinct from old.uitgangspunt then
      if old.stand <> 'CONCEPT' or new.stand <> 'CONCEPT' then
        raise insufficient_privilege using message = 'Wat is ingediend, verandert niet meer';
      end if;
      if new.versie <= old.versie then
        raise insufficient_privilege using message = 'Een gewijzigd concept is een nieuwe versie';
      end if;
    end if;
    if new.stand <> old.stand then
      if (old.stand, new.stand) not in (('CONCEPT', 'BIJ_TWEEDE'), ('CONCEPT', 'INGETROKKEN'), ('BIJ_TWEEDE', 'CONCEPT'),
            ('BIJ_TWEEDE', 'GOEDGEKEURD'), ('BIJ_TWEEDE', 'INGETROKKEN'), ('GOEDGEKEURD', 'CONCEPT'), ('GOEDGEKEURD', 'INGETROKKEN'),
            ('GOEDGEKEURD', 'GEPUBLICEERD'), ('GEPUBLICEERD', 'TERUGGEDRAAID')) then
        raise insufficient_privilege using message = 'Deze stap kan een beleidswijziging niet maken';
      end if;
      if new.stand = 'BIJ_TWEEDE' and new.ingediend_door is distinct from huidige_gebruiker() then
        raise insufficient_privilege using message = 'Een beleidswijziging dient u zelf in';
      end if;
      if new.stand = 'GOEDGEKEURD'
         and (new.beoordelaar is distinct from huidige_gebruiker()
              or exists (select from beleidsbewerker b where b.wijziging_id = new.id and b.gebruiker = new.beoordelaar)) then
        raise insufficient_privilege using message = 'Wie aan een wijziging werkte, keurt haar niet goed';
      end if;
      if new.stand = 'GEPUBLICEERD' and not als_systeem() then
        raise insufficient_privilege using message = 'Publiceren doet de dienst';
      end if;
    end if;
    return new;
  end $$;
revoke all on function bewaak_beleidswijziging() from public;
create trigger bewaak before insert or update on beleidswijziging for each row execute function bewaak_beleidswijziging();

create function schrijf_beleidsbewerker() returns trigger language plpgsql security definer
  set search_path = public, pg_temp
  as $$
  begin
    insert into beleidsbewerker (wijziging_id, regio, gebruiker, sinds)
      values (new.id, new.regio, coalesce(huidige_gebruiker(), 'onbekend'), clock_timestamp()) on conflict do nothing;
    return null;
  end $$;
revoke all on function schrijf_beleidsbewerker() from public;
create trigger bewerker_nieuw after insert on beleidswijziging for each row execute function schrijf_beleidsbewerker();
create trigger bewerker after update on beleidswijziging for each row
  when (old.inhoud is distinct from new.inhoud or (old.stand = 'CONCEPT' and new.stand = 'BIJ_TWEEDE')) execute function schrijf_beleidsbewerker();

do $$
declare tabel text;
begin
  foreach tabel in array array['beleidswijziging', 'beleidsbewerker', 'beleidsoordeel', 'beleidsopmerking', 'beleidsaanvaarding'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy zien on %I for select to ${app_rol} using (mag_beleid_lezen(regio))', tabel);
  end loop;
  foreach tabel in array array['beleidswijziging', 'beleidsoordeel', 'beleidsopmerking', 'beleidsaanvaarding'] loop
    execute format('create policy toevoegen on %I for insert to ${app_rol} with check (mag_beleid_maken(regio))', tabel);
  end loop;
  foreach tabel in array array['beleidswijziging', 'beleidsopmerking'] loop
    execute format('create policy wijzigen on %I for update to ${app_rol} using (mag_beleid_maken(regio)) with check (mag_beleid_maken(regio))', tabel);
  end loop;
end $$;
-- A draft that is handed in again says anew which warnings are accepted.
create policy verwijderen on beleidsaanvaarding for delete to ${app_rol} using (mag_beleid_maken(regio));

alter table gedeelde_tabel enable row level security;
create policy zien on gedeelde_tabel for select to ${app_rol} using (regio = any (huidige_regios()));
create policy schrijven on gedeelde_tabel for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem());
create policy wissen on gedeelde_tabel for delete to ${app_rol} using (regio = any (huidige_regios()) and als_systeem());

alter table fabriekstabel enable row level security;
create policy bijhouden on fabriekstabel to ${app_rol} using (als_systeem()) with check (als_systeem());

grant select, insert on beleidswijziging to ${app_rol};
grant update (stand, titel, reden, inhoud, uitgangspunt, uitgangspunt_versie, uitgangspunt_eigen, versie, gewijzigd_door, gewijzigd_op,
  ingediend_door, ingediend_op, ingaat_op, beoordelaar, beoordeeld_op, gepubliceerd_op, versienummer, eigen, gestopt_door, gestopt_op,
  gestopt_reden) on beleidswijziging to ${app_rol};
grant usage on sequence beleidswijziging_volgnummer to ${app_rol};
grant select on beleidsbewerker to ${app_rol};
grant select, insert on beleidsoordeel to ${app_rol};
grant select, insert, update (opgelost_door, opgelost_op) on beleidsopmerking to ${app_rol};
grant select, insert, delete on beleidsaanvaarding to ${app_rol};
grant select, insert, delete on gedeelde_tabel to ${app_rol};
grant select, insert, update on fabriekstabel to ${app_rol};

-- How often a version of a table decided in a while, for who keeps its rules and sees no casus: a number only.
create function beslist_met(p_sleutel text, p_regio text, p_versie integer, p_eigen boolean, p_van timestamptz, p_tot timestamptz)
  returns table (aantal bigint, casussen bigint, afgeweken bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*), count(distinct b.casus_id), count(*) filter (where exists (select from afwijking a where a.beslissing_id = b.id))
  from beslissing b
  where b.sleutel = p_sleutel and b.regio = p_regio and b.versie = p_versie
    and b.variant_van is not distinct from case when p_eigen then p_regio end
    and b.tijdstip >= p_van and b.tijdstip < p_tot and mag_beleid_lezen(p_regio)
$$;
revoke all on function beslist_met(text, text, integer, boolean, timestamptz, timestamptz) from public;
grant execute on function beslist_met(text, text, integer, boolean, timestamptz, timestamptz) to ${app_rol};

-- What changed lately in the rules and texts of a region, for all of its staff: in whose words, and since when.
create function beleidsnieuws(p_regio text, p_sinds timestamptz)
  returns table (soort text, sleutel text, aard text, titel text, sinds timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select w.soort, w.sleutel, w.aard, w.titel, w.gepubliceerd_op from beleidswijziging w
  where w.regio = p_regio and p_regio = any (huidige_regios()) and w.gepubliceerd_op >= p_sinds
  order by w.gepubliceerd_op desc limit 20
$$;
revoke all on function beleidsnieuws(text, timestamptz) from public;
grant execute on function beleidsnieuws(text, timestamptz) to ${app_rol};
