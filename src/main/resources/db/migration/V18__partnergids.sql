-- The partner directory of a region, who holds its roles and who is on duty. The region profile is the factory setting: the
-- first start writes it here, and from then on this is the truth. Nothing here is about a casus.

-- Staff of a region read; who looks after the directory writes, and sees no casus.
create function mag_gids_wijzigen() returns boolean language sql stable
  as $$ select als_systeem() or 'beheerder' = any (huidige_groepen()) $$;

create table gidspartner (
  regio text not null,
  code text not null check (code in ('POLITIE_112', 'POLITIE', 'VEILIG_THUIS', 'RIEC', 'KENNISCENTRUM', 'ZORGCOORDINATOR', 'KETENREGISSEUR', 'WIJKCOACH', 'MEDEWERKER_VEILIGHEID', 'OPVANG', 'OM', 'ARBEIDSINSPECTIE', 'COMENSHA', 'NIDOS', 'IND', 'KMAR', 'BELASTINGDIENST', 'ZORG_EN_VEILIGHEIDSHUIS', 'RAAD_KINDERBESCHERMING', 'RECLASSERING', 'GGD', 'CENTRUM_SEKSUEEL_GEWELD', 'UITSTAPPROGRAMMA', 'UWV', 'BURGEMEESTER', 'GEMEENTE', 'CASUSTAFEL', 'DADERAANPAK')),
  naam text not null check (naam <> ''),
  kanaal text not null check (kanaal in ('TAKENLIJST', 'API', 'E_MAIL', 'TELEFOON')),
  uren text not null,
  mail text,
  contact_naam text,
  contact_telefoon text,
  contact_mail text,
  vervanger_naam text,
  vervanger_telefoon text,
  vervanger_mail text,
  nood_naam text,
  nood_telefoon text,
  -- Where a connected partner listens, and under which name the secret that signs stands in the settings. Never the secret.
  webhook text,
  webhook_geheim text,
  groep text,
  rol text,
  tafel text,
  -- A partner that a region has done with stays as a row: else the next start would add it again.
  in_gebruik boolean not null default true,
  versie bigint not null default 0,
  primary key (regio, code),
  check (num_nulls(webhook, webhook_geheim) in (0, 2)),
  check (num_nonnulls(groep, rol, tafel) <= 1),
  check (kanaal = 'TELEFOON' or num_nonnulls(groep, rol, tafel) = 1),
  check (contact_naam is not null or num_nonnulls(contact_telefoon, contact_mail) = 0),
  check (vervanger_naam is not null or num_nonnulls(vervanger_telefoon, vervanger_mail) = 0),
  check (nood_naam is not null or nood_telefoon is null)
);
create unique index gidspartner_groep on gidspartner (regio, groep) where groep is not null;

-- What a partner signed about sharing, and while it holds; both days count.
create table convenant (
  id uuid primary key,
  regio text not null,
  partner text not null,
  naam text not null check (naam <> ''),
  van date,
  tot date,
  versie bigint not null default 0,
  foreign key (regio, partner) references gidspartner (regio, code),
  check (tot >= van)
);
create index convenant_partner on convenant (regio, partner);

-- Who holds a role, who stands in, and until when; both days count. Who held it, stays known.
create table rolhouder (
  id uuid primary key,
  regio text not null,
  rol text not null,
  gemeente text,
  gebruiker text not null,
  mail text,
  mobiel text,
  vervanger text,
  vervanger_mail text,
  vervanger_mobiel text,
  van date not null,
  tot date,
  -- Who gets the open tasks at the end; without anybody they go back to the group.
  overdracht_aan text,
  -- Set when those tasks were handed over and the membership of the group ended.
  beeindigd_op timestamptz,
  versie bigint not null default 0,
  check (tot >= van),
  check (vervanger <> gebruiker),
  check (overdracht_aan <> gebruiker),
  check (vervanger is not null or num_nonnulls(vervanger_mail, vervanger_mobiel) = 0)
);
create unique index rolhouder_nu on rolhouder (regio, rol, coalesce(gemeente, ''), gebruiker) where beeindigd_op is null;
create index rolhouder_gebruiker on rolhouder (gebruiker);

-- Who is on duty for a role, from an hour until an hour, and where an alert goes meanwhile.
create table piketdienst (
  id uuid primary key,
  regio text not null,
  rol text not null,
  gebruiker text not null,
  mail text,
  mobiel text,
  van timestamptz not null,
  tot timestamptz not null,
  versie bigint not null default 0,
  check (tot > van)
);
create index piketdienst_nu on piketdienst (regio, rol, tot);

-- Who changed what, and what it was. Written by the tables themselves, so that no code can forget it; nobody can change it.
create table gidswijziging (
  id bigint generated always as identity primary key,
  tijdstip timestamptz not null,
  regio text not null,
  soort text not null,
  sleutel text not null,
  handeling text not null check (handeling in ('TOEGEVOEGD', 'GEWIJZIGD', 'VERWIJDERD')),
  door text not null,
  was jsonb,
  wordt jsonb
);
create index gidswijziging_lijst on gidswijziging (regio, id desc);

create function schrijf_gidswijziging() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  declare
    oud jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    nieuw jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    rij jsonb := coalesce(nieuw, oud);
  begin
    insert into gidswijziging (tijdstip, regio, soort, sleutel, handeling, door, was, wordt)
      values (clock_timestamp(), rij ->> 'regio', tg_table_name, coalesce(rij ->> 'id', rij ->> 'code'),
              case tg_op when 'INSERT' then 'TOEGEVOEGD' when 'UPDATE' then 'GEWIJZIGD' else 'VERWIJDERD' end,
              coalesce(huidige_gebruiker(), 'onbekend'), oud, nieuw);
    return null;
  end $$;
revoke all on function schrijf_gidswijziging() from public;

do $$
declare tabel text;
begin
  foreach tabel in array array['gidspartner', 'convenant', 'rolhouder', 'piketdienst'] loop
    execute format('create trigger geschiedenis after insert or update or delete on %I for each row execute function schrijf_gidswijziging()', tabel);
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy zien on %I for select to ${app_rol} using (regio = any (huidige_regios()))', tabel);
    execute format('create policy toevoegen on %I for insert to ${app_rol} with check (regio = any (huidige_regios()) and mag_gids_wijzigen())', tabel);
    execute format('create policy wijzigen on %I for update to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen()) with check (regio = any (huidige_regios()) and mag_gids_wijzigen())', tabel);
  end loop;
end $$;
-- Entered by mistake; what was, stays in the history. Partners and holders stay.
create policy verwijderen on convenant for delete to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen());
create policy verwijderen on piketdienst for delete to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen());

alter table gidswijziging enable row level security;
create policy zien on gidswijziging for select to ${app_rol} using (regio = any (huidige_regios()) and mag_gids_wijzigen());

grant select, insert, update on gidspartner, rolhouder to ${app_rol};
grant select, insert, update, delete on convenant, piketdienst to ${app_rol};
grant select on gidswijziging to ${app_rol};

-- Which roles somebody held and holds no more, for who signs in elsewhere: there, nobody may have heard of it yet. Asked before
-- anybody is signed in, so without a region to look in; tells nothing else.
create function beeindigde_rollen(p_gebruiker text) returns table (regio text, rol text, gemeente text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct r.regio, r.rol, r.gemeente from rolhouder r
  where r.gebruiker = p_gebruiker and r.beeindigd_op is not null
    and not exists (select from rolhouder n where n.regio = r.regio and n.rol = r.rol and n.gemeente is not distinct from r.gemeente
                    and p_gebruiker in (n.gebruiker, n.vervanger) and n.beeindigd_op is null)
$$;
revoke execute on function beeindigde_rollen from public;
grant execute on function beeindigde_rollen to ${app_rol};
