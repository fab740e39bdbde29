-- Questions and answers under the code of a report, and feedback that is put ready there (ADR 0037).

-- Nothing is overwritten. A question is open as long as there is no answer to it.
create table melderbericht (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  soort text not null check (soort in ('VRAAG', 'ANTWOORD', 'AANVULLING', 'TUSSENBERICHT')),
  tekst text not null,
  vraag_id uuid unique references melderbericht,
  door text not null,
  tijdstip timestamptz not null,
  check ((soort = 'ANTWOORD') = (vraag_id is not null))
);
create index melderbericht_melding on melderbericht (melding_id, tijdstip desc);
create index melderbericht_casus on melderbericht (casus_id);

grant select, insert on melderbericht to ${app_rol};

alter table melderbericht enable row level security;
create policy volgt_casus on melderbericht to ${app_rol}
  using (exists (select from casus c where c.id = melderbericht.casus_id offset 0))
  with check (exists (select from casus c where c.id = melderbericht.casus_id offset 0));

-- How much the reporter may read with the code: a fixed sentence in the language of the page, never what staff wrote.
alter table terugkoppeling add column strekking text
  check (strekking in ('ALLEEN_ONTVANGST', 'ONTVANGST_EN_VERVOLG'));

drop function volgstand(bytea);
create function volgstand(p_hash bytea)
  returns table (regio text, melding text, stand text, vraag_id uuid, vraag text, bericht text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select m.regio, m.nummer,
         case when c.status is null then null
              when c.status = 'AFGESLOTEN' then 'AFGEROND'
              when c.status = 'GEMELD' then 'ONTVANGEN'
              else 'IN_BEHANDELING' end,
         open.id, open.tekst,
         coalesce(t.strekking, tussen.bericht)
  from (values (p_hash)) gevraagd(hash)
    left join melding m on m.volgcode_hash = gevraagd.hash
    left join casus eigen on eigen.id = m.casus_id
    left join casus c on c.id = coalesce(eigen.samengevoegd_in, eigen.id)
    left join terugkoppeling t on t.melding_id = m.id
    left join lateral (
      select b.id, b.tekst from melderbericht b
      where b.melding_id = m.id and b.soort = 'VRAAG' and c.status <> 'AFGESLOTEN'
        and not exists (select from melderbericht a where a.vraag_id = b.id)
      order by b.tijdstip desc limit 1) open on true
    left join lateral (
      select 'NOG_BEZIG' as bericht from melderbericht b
      where b.melding_id = m.id and b.soort = 'TUSSENBERICHT' and c.status <> 'AFGESLOTEN' limit 1) tussen on true
$$;
revoke execute on function volgstand from public;
grant execute on function volgstand to ${app_rol};
