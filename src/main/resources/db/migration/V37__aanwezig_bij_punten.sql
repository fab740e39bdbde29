-- Who is at some items: the same rows that row-level security gives, with its question asked once per item and layer instead of once
-- per row. At a full table that are some 180 questions instead of 2,640, for a screen that opens at each change.
create function aanwezig_bij(p_punten uuid[]) returns setof aanwezigheid
  language sql stable security definer set search_path = public, pg_temp
as $$
  with gehoord as materialized (
    select punt, laag from unnest(p_punten) punt cross join unnest(array['MET_ZORG', 'ZONDER_ZORG', 'ALLEN']) laag
    where mag_aan_tafel(punt, laag))
  select a.* from aanwezigheid a join gehoord g on g.punt = a.agendapunt_id and g.laag = a.laag
$$;
revoke all on function aanwezig_bij(uuid[]) from public;
grant execute on function aanwezig_bij(uuid[]) to ${app_rol};
