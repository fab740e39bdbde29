-- A casus that keeps a version of a table while others get a new one. What was chosen, stays known.
create table tabelversie (
  id uuid primary key,
  casus_id uuid not null references casus,
  sleutel text not null,
  definitie text not null,
  reden text not null,
  door text not null,
  sinds timestamptz not null,
  tot timestamptz,
  check (tot >= sinds)
);
create unique index tabelversie_nu on tabelversie (casus_id, sleutel) where tot is null;

grant select, insert, update (tot) on tabelversie to ${app_rol};

alter table tabelversie enable row level security;
create policy volgt_casus on tabelversie to ${app_rol}
  using (exists (select from casus c where c.id = tabelversie.casus_id offset 0))
  with check (exists (select from casus c where c.id = tabelversie.casus_id offset 0));

-- How often people decide otherwise than a table, for who keeps its rules and sees no casus: numbers
-- only, of a region of theirs. `regel` is empty where no rule applied, `gekozen` where nobody deviated.
create function afwijkingen_per_regel(p_sleutel text, p_regio text, p_sinds timestamptz)
  returns table (versie integer, variant text, regel integer, toelichting text, gekozen text, aantal bigint)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select b.versie, b.variant_van, (r.regel ->> 'nummer')::integer, r.regel ->> 'toelichting', a.gekozen, count(*)
  from beslissing b
    left join lateral jsonb_array_elements(b.regels) as r(regel) on true
    left join lateral (select w.gekozen from afwijking w where w.beslissing_id = b.id order by w.tijdstip desc limit 1) a on true
  where b.sleutel = p_sleutel and b.regio = p_regio and b.tijdstip >= p_sinds and p_regio = any (huidige_regios())
  group by 1, 2, 3, 4, 5
  order by 1 desc, 3, 5 nulls first
$$;
revoke execute on function afwijkingen_per_regel from public;
grant execute on function afwijkingen_per_regel to ${app_rol};
-- Small, and hardly any work for who stores a decision.
create index beslissing_tijdstip on beslissing using brin (tijdstip);
