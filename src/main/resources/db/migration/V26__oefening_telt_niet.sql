-- As in V17, without drills: an invented casus tells nothing about how good a rule is.
create or replace function afwijkingen_per_regel(p_sleutel text, p_regio text, p_sinds timestamptz)
  returns table (versie integer, variant text, regel integer, toelichting text, gekozen text, aantal bigint)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select b.versie, b.variant_van, (r.regel ->> 'nummer')::integer, r.regel ->> 'toelichting', a.gekozen, count(*)
  from beslissing b
    join casus c on c.id = b.casus_id and c.nummer not like '%-OEFENING'
    left join lateral jsonb_array_elements(b.regels) as r(regel) on true
    left join lateral (select w.gekozen from afwijking w where w.beslissing_id = b.id order by w.tijdstip desc limit 1) a on true
  where b.sleutel = p_sleutel and b.regio = p_regio and b.tijdstip >= p_sinds and p_regio = any (huidige_regios())
  group by 1, 2, 3, 4, 5
  order by 1 desc, 3, 5 nulls first
$$;
