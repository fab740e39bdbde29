-- What acute danger asks beside reaching people: a place for the night, the ride there, and advice of partners on the spot.

create table noodopvang (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  uitkomst text not null check (uitkomst in ('GEPLAATST', 'NIET_GEPLAATST', 'NIET_NODIG')),
  opvangvorm text,
  -- The name of the shelter. Its address stands nowhere.
  plek text,
  reden_niet text check (reden_niet in ('VOL', 'GEEN_PASSENDE_PLEK', 'WIL_NIET', 'NIET_BEREIKBAAR', 'ANDERS')),
  toelichting text not null,
  vervoer_nodig boolean not null,
  door text not null,
  tijdstip timestamptz not null,
  check ((uitkomst = 'GEPLAATST') = (opvangvorm is not null)),
  check ((uitkomst = 'GEPLAATST') = (plek is not null)),
  check ((uitkomst = 'NIET_GEPLAATST') = (reden_niet is not null))
);
create index noodopvang_casus on noodopvang (casus_id, tijdstip);

create table noodvervoer (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  -- Empty when it was not arranged; the explanation then says why.
  vervoerder text check (vervoerder in ('POLITIE', 'AMBULANCE', 'OPVANG', 'TAXI', 'COLLEGA', 'ANDERS')),
  toelichting text not null,
  door text not null,
  tijdstip timestamptz not null
);
create index noodvervoer_casus on noodvervoer (casus_id, tijdstip);

create table spoedadvies (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  partner text not null,
  vraag text not null,
  gevraagd_door text not null,
  gevraagd_op timestamptz not null,
  advies text,
  gegeven_door text,
  gegeven_op timestamptz,
  uitgebleven_op timestamptz,
  check (num_nulls(advies, gegeven_door, gegeven_op) in (0, 3)),
  check (gegeven_op is null or uitgebleven_op is null)
);
create index spoedadvies_casus on spoedadvies (casus_id, gevraagd_op);
create index spoedadvies_melding on spoedadvies (melding_id) where gegeven_op is null and uitgebleven_op is null;

grant select, insert on noodopvang, noodvervoer, spoedadvies to ${app_rol};
grant update (advies, gegeven_door, gegeven_op, uitgebleven_op) on spoedadvies to ${app_rol};

do $$
declare tabel text;
begin
  foreach tabel in array array['noodopvang', 'noodvervoer', 'spoedadvies'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id offset 0))
                    with check (exists (select from casus c where c.id = %1$I.casus_id offset 0))', tabel);
  end loop;
end $$;

-- The key figure of acute danger: minutes from the report to the first contact that was confirmed. Numbers only, for who leads a
-- region and sees no casus. A percentile of one or two would tell of a casus, so below the least number there is none.
create function tijd_tot_eerste_contact(p_regio text, p_van timestamptz, p_tot timestamptz, p_minstens integer)
  returns table (gemeten bigint, zonder_contact bigint, p50 double precision, p90 double precision)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with gevaar as (
    select m.id, m.ontvangen_op, min(o.geopend_op) geopend_op
    from melding m join contactopdracht o on o.melding_id = m.id
    where m.regio = p_regio and p_regio = any (huidige_regios())
      and m.ontvangen_op >= p_van and m.ontvangen_op < p_tot
      -- A drill is no report.
      and m.nummer not like '%-OEFENING'
    group by m.id, m.ontvangen_op
  ), contact as (
    select g.id, g.ontvangen_op, min(c.tijdstip) eerste
    from gevaar g
      left join contactopdracht o on o.melding_id = g.id
      left join contactmoment c on c.opdracht_id = o.id and c.bereikt
    group by g.id, g.ontvangen_op
  ), minuten as (
    -- Who called before reporting was there at once. Nobody reached is nothing, and greatest() would make it nought.
    select case when eerste is not null then greatest(0, extract(epoch from eerste - ontvangen_op) / 60) end minuten from contact
  )
  select count(minuten), count(*) - count(minuten),
         case when count(minuten) >= p_minstens then percentile_cont(0.5) within group (order by minuten) end,
         case when count(minuten) >= p_minstens then percentile_cont(0.9) within group (order by minuten) end
  from minuten
$$;
revoke all on function tijd_tot_eerste_contact(text, timestamptz, timestamptz, integer) from public;
grant execute on function tijd_tot_eerste_contact(text, timestamptz, timestamptz, integer) to ${app_rol};
create index if not exists melding_regio_ontvangen on melding (regio, ontvangen_op);
