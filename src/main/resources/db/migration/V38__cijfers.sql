-- Figures (E38, E39, E40): counts only, never persons, for who leads a region or watches over it, and for the service itself.

-- What a melding says for the figures. It never changes, so this is worked out once. More than one value counts as one: a melding
-- is counted once, whatever it is about.
create function cijfer_waarde(p_waarden text[], p_niets text) returns text language sql immutable parallel safe
  as $$ select case count(distinct waarde) when 0 then p_niets when 1 then min(waarde) else 'MEERDERE' end
        from unnest(p_waarden) waarde where waarde <> p_niets $$;
-- Of a casus, which mostly has one: without asking a function for each.
create function cijfer_vormen(p_vormen text[]) returns text language sql immutable parallel safe
  as $$ select case when cardinality(p_vormen) = 1 then p_vormen[1] else cijfer_waarde(p_vormen, 'ONBEKEND') end $$;
create function cijfer_lijst(p_inhoud jsonb, p_veld text) returns text[] language sql immutable parallel safe
  as $$ select array(select jsonb_array_elements_text(p_inhoud -> p_veld) where jsonb_typeof(p_inhoud -> p_veld) = 'array') $$;

alter table melding
  add column cijfer_vorm text not null generated always as (cijfer_waarde(cijfer_lijst(inhoud, 'vormen'), 'ONBEKEND')) stored,
  add column cijfer_sector text not null generated always as (coalesce(inhoud ->> 'sector', 'ONBEKEND')) stored,
  add column cijfer_risicogroep text not null generated always as (cijfer_waarde(cijfer_lijst(inhoud, 'risicogroepen'), 'ONBEKEND')) stored;

-- All that the figures ask of a melding stands in the index: its long text is not read.
create index melding_cijfers on melding (regio, ontvangen_op)
  include (id, casus_id, gemeente, meldersoort, cijfer_vorm, cijfer_sector, cijfer_risicogroep)
  where nummer not like '%-OEFENING';

create function mag_cijfers_zien(p_regio text) returns boolean language sql stable
  as $$ select p_regio = any (huidige_regios())
           and (als_systeem()
                or exists (select from unnest(huidige_groepen()) groep,
                                       unnest(array['manager', 'beleidsmedewerker', 'ketenregisseur', 'procesmanager', 'auditor']) rol
                           where groep = p_regio || '-' || rol or groep like p_regio || '-%-' || rol)) $$;

-- The axes, in the order in which a unit has its values below.
create function cijfer_assen() returns text[] language sql immutable parallel safe
  as $$ select array['GEMEENTE', 'VORM', 'MELDERSOORT', 'SECTOR', 'RISICOGROEP', 'MAAND', 'JAAR', 'CLASSIFICATIE', 'LEEFTIJD', 'GESLACHT',
                     'NATIONALITEITSGROEP', 'UITKOMST', 'STATUS', 'PARTNER', 'VERWIJZINGSTATUS', 'WOONGEMEENTE', 'WERVINGSGEMEENTE',
                     'UITBUITINGSGEMEENTE'] $$;

create function cijfer_dag(p_moment timestamptz) returns timestamp language sql immutable parallel safe
  as $$ select p_moment at time zone 'Europe/Amsterdam' $$;

-- Each melding, with the casus in which it goes on. Drills do not count. These functions name single cases, so nobody may call
-- them; the ones below, which count, do.
create function cijfer_meldingen(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (melding_id uuid, eigen_casus_id uuid, casus_id uuid, ontvangen_op timestamptz, gemeente text, vorm text, meldersoort text, sector text,
                 risicogroep text, classificatie text, uitkomst text)
  language sql stable
as $$
  select m.id, e.id, coalesce(w.id, e.id), m.ontvangen_op,
         case when m.gemeente = 'ONBEKEND' then coalesce(w.gemeente, e.gemeente) else m.gemeente end,
         case when m.cijfer_vorm = 'ONBEKEND' then cijfer_vormen(coalesce(w.vormen, e.vormen)) else m.cijfer_vorm end,
         m.meldersoort, m.cijfer_sector, m.cijfer_risicogroep, coalesce(w.classificatie, e.classificatie, 'ONBEKEND'),
         coalesce(case when w.id is null then e.uitkomst else w.uitkomst end, 'OPEN')
  from melding m
    join casus e on e.id = m.casus_id
    left join casus w on w.id = e.samengevoegd_in
  where m.regio = p_regio and m.ontvangen_op >= p_van and m.ontvangen_op < p_tot and m.nummer not like '%-OEFENING'
$$;

-- Each casus by its first melding: the year of a casus is the year in which it began. One that went up in another counts with that.
create function cijfer_casussen(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (casus_id uuid, melding_id uuid, ontvangen_op timestamptz, gemeente text, vorm text, meldersoort text, sector text,
                 risicogroep text, classificatie text, uitkomst text, status text)
  language sql stable
as $$
  select c.id, eerste.melding_id, eerste.ontvangen_op, c.gemeente, cijfer_vormen(c.vormen), eerste.meldersoort, eerste.sector,
         eerste.risicogroep, coalesce(c.classificatie, 'ONBEKEND'), coalesce(c.uitkomst, 'OPEN'), c.status
  from (select distinct on (coalesce(e.samengevoegd_in, e.id))
               coalesce(e.samengevoegd_in, e.id) casus_id, m.id melding_id, m.ontvangen_op, m.meldersoort, m.cijfer_sector sector,
               m.cijfer_risicogroep risicogroep
        from melding m join casus e on e.id = m.casus_id
        where m.regio = p_regio and m.ontvangen_op < p_tot and m.nummer not like '%-OEFENING'
        order by coalesce(e.samengevoegd_in, e.id), m.ontvangen_op, m.id) eerste
    join casus c on c.id = eerste.casus_id
  where eerste.ontvangen_op >= p_van and c.regio = p_regio
$$;

-- Each victim of a melding. Who is added to a casus later counts with the melding that the casus began with. One name counts once
-- in a casus.
create function cijfer_slachtoffers(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (casus_id uuid, ontvangen_op timestamptz, gemeente text, vorm text, meldersoort text, sector text, risicogroep text,
                 classificatie text, uitkomst text, leeftijd text, geslacht text, nationaliteitsgroep text)
  language sql stable
as $$
  select uniek.casus_id, uniek.ontvangen_op, uniek.gemeente, uniek.vorm, uniek.meldersoort, uniek.sector, uniek.risicogroep,
         uniek.classificatie, uniek.uitkomst,
         case when uniek.geboortedatum is null then uniek.leeftijdscategorie
              when uniek.geboortedatum + interval '18 years' > cijfer_dag(uniek.ontvangen_op) then 'MINDERJARIG' else 'MEERDERJARIG' end,
         uniek.geslacht, uniek.nationaliteitsgroep
  from (select distinct on (m.casus_id, coalesce(lower(trim(b.naam)), b.id::text))
               m.*, b.geboortedatum, b.leeftijdscategorie, b.geslacht, b.nationaliteitsgroep
        from cijfer_meldingen(p_regio, '-infinity', p_tot) m
          join betrokkene b on b.melding_id = m.melding_id
        where 'SLACHTOFFER' = any (b.rollen)
        order by m.casus_id, coalesce(lower(trim(b.naam)), b.id::text), m.ontvangen_op, b.id) uniek
  where uniek.ontvangen_op >= p_van
  union all
  select c.casus_id, c.ontvangen_op, c.gemeente, c.vorm, c.meldersoort, c.sector, c.risicogroep, c.classificatie, c.uitkomst,
         case when b.geboortedatum is null then b.leeftijdscategorie
              when b.geboortedatum + interval '18 years' > cijfer_dag(c.ontvangen_op) then 'MINDERJARIG' else 'MEERDERJARIG' end,
         b.geslacht, b.nationaliteitsgroep
  from cijfer_casussen(p_regio, p_van, p_tot) c
    join casus e on coalesce(e.samengevoegd_in, e.id) = c.casus_id
    join betrokkene b on b.casus_id = e.id and b.melding_id is null
  where 'SLACHTOFFER' = any (b.rollen)
$$;

-- Each referral that was sent, with the year of its casus.
create function cijfer_verwijzingen(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (casus_id uuid, ontvangen_op timestamptz, gemeente text, vorm text, meldersoort text, sector text, risicogroep text,
                 classificatie text, uitkomst text, partner text, status text, verzonden_op timestamptz, geantwoord_op timestamptz,
                 te_laat_op timestamptz, afgerond_op timestamptz)
  language sql stable
as $$
  select c.casus_id, c.ontvangen_op, c.gemeente, c.vorm, c.meldersoort, c.sector, c.risicogroep, c.classificatie,
         coalesce(v.uitkomst, 'OPEN'), v.partner, v.status, v.verzonden_op, v.geantwoord_op, v.te_laat_op, v.afgerond_op
  from cijfer_casussen(p_regio, p_van, p_tot) c
    join casus e on coalesce(e.samengevoegd_in, e.id) = c.casus_id
    join verwijzing v on v.casus_id = e.id
  where v.verzonden_op is not null
$$;

-- Where victims live, were recruited and were exploited, per casus (E40): a name of the list, or what stands in its place.
create function cijfer_plaatsen(p_regio text, p_gemeenten text[])
  returns table (casus_id uuid, woon text, werving text, uitbuiting text)
  language sql stable
as $$
  select p.casus_id,
         case when min(p.gemeente) filter (where p.rol = 'WOONPLAATS') <> max(p.gemeente) filter (where p.rol = 'WOONPLAATS') then 'MEERDERE'
              else min(p.gemeente) filter (where p.rol = 'WOONPLAATS') end,
         case when min(p.gemeente) filter (where p.rol = 'WERVING') <> max(p.gemeente) filter (where p.rol = 'WERVING') then 'MEERDERE'
              else min(p.gemeente) filter (where p.rol = 'WERVING') end,
         case when min(p.gemeente) filter (where p.rol = 'UITBUITING') <> max(p.gemeente) filter (where p.rol = 'UITBUITING') then 'MEERDERE'
              else min(p.gemeente) filter (where p.rol = 'UITBUITING') end
  from (select coalesce(e.samengevoegd_in, e.id) casus_id, l.rol,
               coalesce(g.naam, case when l.gemeente is not null then 'BUITEN_REGIO' end) gemeente
        from locatie l
          join casus e on e.id = l.casus_id
          left join unnest(p_gemeenten) g(naam) on lower(g.naam) = lower(coalesce(l.gemeente, l.plaats))
        where e.regio = p_regio and l.rol in ('WOONPLAATS', 'WERVING', 'UITBUITING')) p
  group by p.casus_id
$$;

-- One row per unit: its value on each axis, in the order of cijfer_assen().
create function cijfer_eenheden(p_regio text, p_van timestamptz, p_tot timestamptz, p_eenheid text, p_gemeenten text[], p_personen boolean,
                                p_plaatsen boolean)
  returns table (waarden text[])
  language sql stable
as $$
  select array[m.gemeente, m.vorm, m.meldersoort, m.sector, m.risicogroep, to_char(cijfer_dag(m.ontvangen_op), 'MM'),
               to_char(cijfer_dag(m.ontvangen_op), 'YYYY'), m.classificatie, coalesce(s.leeftijd, 'ONBEKEND'),
               coalesce(s.geslacht, 'ONBEKEND'), coalesce(s.nationaliteitsgroep, 'ONBEKEND'), m.uitkomst]
  from cijfer_meldingen(p_regio, p_van, p_tot) m
    left join (
      select p.melding_id,
             case when min(p.leeftijd) = max(p.leeftijd) then min(p.leeftijd) when min(p.leeftijd) is not null then 'MEERDERE' end leeftijd,
             case when min(p.geslacht) = max(p.geslacht) then min(p.geslacht) when min(p.geslacht) is not null then 'MEERDERE' end geslacht,
             case when min(p.groep) = max(p.groep) then min(p.groep) when min(p.groep) is not null then 'MEERDERE' end nationaliteitsgroep
      from (select b.melding_id, nullif(b.geslacht, 'ONBEKEND') geslacht, nullif(b.nationaliteitsgroep, 'ONBEKEND') groep,
                   case when b.geboortedatum is null then nullif(b.leeftijdscategorie, 'ONBEKEND')
                        when b.geboortedatum + interval '18 years' > cijfer_dag(w.ontvangen_op) then 'MINDERJARIG'
                        else 'MEERDERJARIG' end leeftijd
            from betrokkene b join melding w on w.id = b.melding_id
            where p_personen and 'SLACHTOFFER' = any (b.rollen) and w.regio = p_regio and w.nummer not like '%-OEFENING'
              and w.ontvangen_op >= p_van and w.ontvangen_op < p_tot) p
      group by p.melding_id) s on s.melding_id = m.melding_id
  where p_eenheid = 'MELDING'
  union all
  select array[s.gemeente, s.vorm, s.meldersoort, s.sector, s.risicogroep, to_char(cijfer_dag(s.ontvangen_op), 'MM'),
               to_char(cijfer_dag(s.ontvangen_op), 'YYYY'), s.classificatie, s.leeftijd, s.geslacht, s.nationaliteitsgroep, s.uitkomst]
  from cijfer_slachtoffers(p_regio, p_van, p_tot) s
  where p_eenheid = 'SLACHTOFFER'
  union all
  select array[c.gemeente, c.vorm, c.meldersoort, c.sector, c.risicogroep, to_char(cijfer_dag(c.ontvangen_op), 'MM'),
               to_char(cijfer_dag(c.ontvangen_op), 'YYYY'), c.classificatie, null, null, null, c.uitkomst, c.status, null, null,
               coalesce(l.woon, 'ONBEKEND'), coalesce(l.werving, 'ONBEKEND'), coalesce(l.uitbuiting, 'ONBEKEND')]
  from cijfer_casussen(p_regio, p_van, p_tot) c
    left join (select * from cijfer_plaatsen(p_regio, p_gemeenten) where p_plaatsen) l on l.casus_id = c.casus_id
  where p_eenheid = 'CASUS'
  union all
  select array[v.gemeente, v.vorm, v.meldersoort, v.sector, v.risicogroep, to_char(cijfer_dag(v.ontvangen_op), 'MM'),
               to_char(cijfer_dag(v.ontvangen_op), 'YYYY'), v.classificatie, null, null, null, v.uitkomst, null, v.partner, v.status]
  from cijfer_verwijzingen(p_regio, p_van, p_tot) v
  where p_eenheid = 'VERWIJZING'
$$;

revoke all on function cijfer_meldingen(text, timestamptz, timestamptz), cijfer_casussen(text, timestamptz, timestamptz),
  cijfer_slachtoffers(text, timestamptz, timestamptz), cijfer_verwijzingen(text, timestamptz, timestamptz),
  cijfer_plaatsen(text, text[]), cijfer_eenheden(text, timestamptz, timestamptz, text, text[], boolean, boolean) from public;

-- Tables of one unit, each by no axis, one or two; all of them read the units once. Planned for the question at hand: a year and all
-- years are not the same work. Compiling it would take longer than doing it.
create function cijfer_tabellen(p_regio text, p_van timestamptz, p_tot timestamptz, p_eenheid text, p_gemeenten text[], p_eerste text[],
                                p_tweede text[], p_filter text[], p_waarde text[])
  returns table (tabel int, eerste text, tweede text, aantal bigint)
  language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB'
as $$
declare
  gevraagd text[] := p_eerste || p_tweede || p_filter;
  personen boolean := gevraagd && array['LEEFTIJD', 'GESLACHT', 'NATIONALITEITSGROEP'];
  plaatsen boolean := gevraagd && array['WOONGEMEENTE', 'WERVINGSGEMEENTE', 'UITBUITINGSGEMEENTE'];
begin
  if not coalesce(mag_cijfers_zien(p_regio), false) then
    return;
  end if;
  return query
    -- Units that say the same are counted together first: there are far fewer of them than units, and each table reads them.
    with eenheden as materialized (
      select e.waarden, count(*) zoveel
      from cijfer_eenheden(p_regio, p_van, p_tot, p_eenheid, p_gemeenten, personen, plaatsen) e
      where cardinality(p_filter) = 0
         or not exists (select from unnest(p_filter, p_waarde) f(soort, waarde)
                        where e.waarden[array_position(cijfer_assen(), f.soort)] is distinct from f.waarde)
      group by e.waarden),
    -- Looked up once per table, and not again for each unit.
    tabellen as materialized (
      select u.nummer::int, array_position(cijfer_assen(), u.een) een, array_position(cijfer_assen(), u.twee) twee
      from unnest(p_eerste, p_tweede) with ordinality u(een, twee, nummer))
    select t.nummer, e.waarden[t.een], e.waarden[t.twee], sum(e.zoveel)::bigint
    from tabellen t cross join eenheden e
    group by 1, 2, 3;
end $$;
revoke all on function cijfer_tabellen(text, timestamptz, timestamptz, text, text[], text[], text[], text[], text[]) from public;
grant execute on function cijfer_tabellen(text, timestamptz, timestamptz, text, text[], text[], text[], text[], text[]) to ${app_rol};

create index tijdlijn_geclassificeerd on tijdlijn (casus_id, tijdstip) where soort = 'geclassificeerd';
create index beslissing_terugkoppeling on beslissing (casus_id)
  where sleutel = 'terugkoppeling' and gevraagd_bij = 'terugkoppeling-bepalen';

-- The key figures, one row each; what each of them means stands with its code in the program (Indicator). Times are medians.
create function cijfer_kengetallen(p_regio text, p_van timestamptz, p_tot timestamptz, p_nu timestamptz, p_gemeenten text[],
                                   p_bronnen int)
  returns table (code text, teller bigint, noemer bigint, waarde double precision)
  language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB'
  set timezone = 'Europe/Amsterdam'
as $$
begin
  if not coalesce(mag_cijfers_zien(p_regio), false) then
    return;
  end if;
  return query
    with m as materialized (select * from cijfer_meldingen(p_regio, p_van, p_tot)),
    c as materialized (
      select k.*, k.classificatie in ('ERNSTIG_VERMOEDEN', 'MENSENHANDEL') vermoeden
      from cijfer_casussen(p_regio, p_van, p_tot) k),
    -- What hangs on a casus that went up in another counts with that one.
    d as materialized (select e.id, c.casus_id, c.ontvangen_op, c.vermoeden from casus e join c on c.casus_id = coalesce(e.samengevoegd_in, e.id)),
    v as materialized (
      select d.casus_id, d.ontvangen_op, d.vermoeden, r.uitkomst, r.status, r.verzonden_op, r.geantwoord_op, r.te_laat_op, r.afgerond_op
      from verwijzing r join d on d.id = r.casus_id where r.verzonden_op is not null),
    verwezen as materialized (
      select v.casus_id, v.vermoeden, min(v.verzonden_op) - min(v.ontvangen_op) duur,
             bool_or(v.uitkomst in ('OPSPORING', 'VERVOLGING')) opsporing
      from v group by v.casus_id, v.vermoeden),
    plaats as materialized (select l.* from cijfer_plaatsen(p_regio, p_gemeenten) l join c on c.casus_id = l.casus_id),
    beoordeeld as (
      select d.casus_id, min(t.tijdstip) - min(d.ontvangen_op) duur
      from tijdlijn t join d on d.id = t.casus_id where t.soort = 'geclassificeerd' group by d.casus_id),
    tafel as (select distinct d.casus_id from agendapunt a join d on d.id = a.casus_id where a.stand = 'BEHANDELD' and d.vermoeden),
    beloofd as (
      select m.melding_id, min(b.tijdstip + (b.uitkomsten -> 0 ->> 'termijn')::interval) uiterlijk
      from beslissing b join m on m.eigen_casus_id = b.casus_id
      where b.sleutel = 'terugkoppeling' and b.gevraagd_bij = 'terugkoppeling-bepalen' and not b.geen_regel
        and b.uitkomsten -> 0 ->> 'wijze' <> 'GEEN' and b.uitkomsten -> 0 ->> 'termijn' is not null
      group by m.melding_id),
    teruggekoppeld as (
      select coalesce(t.gegeven and t.tijdstip <= b.uiterlijk, false) optijd
      from beloofd b left join terugkoppeling t on t.melding_id = b.melding_id
      where t.gegeven or b.uiterlijk <= p_nu),
    gevaar as (
      select m.melding_id, m.ontvangen_op, min(k.tijdstip) eerste
      from contactopdracht o
        join m on m.melding_id = o.melding_id
        left join contactmoment k on k.opdracht_id = o.id and k.bereikt
      group by m.melding_id, m.ontvangen_op),
    opvang as (
      select p.stand = 'NIET_GEPLAATST' niet from opvangplaatsing p join d on d.id = p.casus_id where p.stand <> 'GEVRAAGD'
      union all
      select n.uitkomst = 'NIET_GEPLAATST' from noodopvang n join d on d.id = n.casus_id where n.uitkomst <> 'NIET_NODIG'),
    verzoek as (
      select i.status in ('GEANTWOORD', 'NIETS_BEKEND') beantwoord
      from informatieverzoek i join d on d.id = i.casus_id where i.gevraagd_op is not null and i.afgerond_op is not null),
    -- Only what is not the municipality of the casus itself: that is most often the same one.
    verdeeld as (
      select c.casus_id
      from c
        join (select m.casus_id, m.gemeente from m
              union all select d.casus_id, g.gemeente from casus_gemeente g join d on d.id = g.casus_id
              union all select l.casus_id, een.gemeente
                from plaats l cross join lateral (values (l.woon), (l.werving), (l.uitbuiting)) een(gemeente)) ook
          on ook.casus_id = c.casus_id and ook.gemeente <> c.gemeente and ook.gemeente <> 'ONBEKEND'
      group by c.casus_id
      having bool_or(c.gemeente <> 'ONBEKEND') or min(ook.gemeente) <> max(ook.gemeente) or bool_or(ook.gemeente = 'MEERDERE'))
    select 'MELDINGEN', count(*), null::bigint, null::double precision from m
    union all select 'CASUSSEN', count(*), null, null from c
    union all select 'SLACHTOFFERS', count(*), null, null from cijfer_slachtoffers(p_regio, p_van, p_tot)
    union all select 'VERMOEDEN', count(*) filter (where c.vermoeden), count(*), null from c
    union all select 'OP_TAFEL', (select count(*) from tafel), count(*), null from c where c.vermoeden
    union all select 'VERWEZEN', (select count(*) from verwezen w where w.vermoeden), count(*), null from c where c.vermoeden
    union all select 'OPSPORING', count(*) filter (where c.uitkomst = 'OPSPORING' or coalesce(w.opsporing, false)), count(*), null
      from c left join verwezen w on w.casus_id = c.casus_id where c.vermoeden
    union all select 'VERWIJZING_MET_UITKOMST', count(*) filter (where v.status = 'AFGEROND'), count(*), null from v
    union all select 'AFGESLOTEN', count(*) filter (where c.status = 'AFGESLOTEN'), count(*), null from c
    union all select 'DAGEN_TOT_BEOORDELING', count(*), (select count(*) from c),
      percentile_cont(0.5) within group (order by date_part('epoch', b.duur) / 86400) from beoordeeld b
    union all select 'DAGEN_TOT_VERWIJZING', count(*), (select count(*) from c),
      percentile_cont(0.5) within group (order by date_part('epoch', w.duur) / 86400) from verwezen w
    union all select 'DAGEN_TOT_ANTWOORD', count(v.geantwoord_op), count(*),
      percentile_cont(0.5) within group (order by date_part('epoch', v.geantwoord_op - v.verzonden_op) / 86400) from v
    union all select 'DAGEN_TOT_UITKOMST', count(v.afgerond_op), count(*),
      percentile_cont(0.5) within group (order by date_part('epoch', v.afgerond_op - v.verzonden_op) / 86400) from v
    union all select 'DAGEN_TOT_AFSLUITING', count(e.gesloten_op), count(*),
      percentile_cont(0.5) within group (order by date_part('epoch', e.gesloten_op - c.ontvangen_op) / 86400)
      from c join casus e on e.id = c.casus_id
    union all select 'TERUGKOPPELING_OP_TIJD', count(*) filter (where t.optijd), count(*), null from teruggekoppeld t
    union all select 'EERSTE_CONTACT', count(g.eerste), count(*),
      percentile_cont(0.5) within group (order by case when g.eerste is not null
                                                    then greatest(0, date_part('epoch', g.eerste - g.ontvangen_op) / 60) end)
      from gevaar g
    union all select 'OPVANG_NIET_GEVONDEN', count(*) filter (where o.niet), count(*), null from opvang o
    union all select 'PARTNER_OP_TIJD',
      count(*) filter (where v.geantwoord_op is not null and (v.te_laat_op is null or v.geantwoord_op <= v.te_laat_op)), count(*), null
      from v where v.geantwoord_op is not null or v.te_laat_op is not null
    union all select 'INFORMATIE_BEANTWOORD', count(*) filter (where i.beantwoord), count(*), null from verzoek i
    union all select 'BRONNEN_ZONDER_MELDING', p_bronnen - count(distinct m.meldersoort), p_bronnen::bigint, null from m
    union all select 'GEMEENTEN_ZONDER_MELDING', count(*) filter (where not exists (select from m where m.gemeente = g.naam)), count(*), null
      from unnest(p_gemeenten) g(naam)
    union all select 'OVER_GEMEENTEGRENZEN', (select count(*) from verdeeld), count(*), null from c
    union all select 'WOONT_ELDERS', count(*) filter (where l.woon <> l.uitbuiting or l.woon = 'MEERDERE'), count(*), null
      from plaats l where l.woon is not null and l.uitbuiting is not null and not (l.woon = 'BUITEN_REGIO' and l.uitbuiting = 'BUITEN_REGIO')
    union all select 'GEWORVEN_ELDERS', count(*) filter (where l.werving <> l.uitbuiting or l.werving = 'MEERDERE'), count(*), null
      from plaats l where l.werving is not null and l.uitbuiting is not null
        and not (l.werving = 'BUITEN_REGIO' and l.uitbuiting = 'BUITEN_REGIO')
    union all select 'CONTROLE_IN_RISICOSECTOR',
      count(*) filter (where exists (select from controle t where t.regio = p_regio and t.sector = s.sector
                                       and t.stand in ('UITGEVOERD', 'AFGEROND')
                                       and t.dag >= cijfer_dag(p_van)::date and t.dag < cijfer_dag(p_tot)::date)), count(*), null
      from (select distinct m.sector from m where m.sector <> 'ONBEKEND') s;
end $$;
revoke all on function cijfer_kengetallen(text, timestamptz, timestamptz, timestamptz, text[], int) from public;
grant execute on function cijfer_kengetallen(text, timestamptz, timestamptz, timestamptz, text[], int) to ${app_rol};

-- The meldingen of which the figures lack something that every melding should tell (E38), the newest first.
create function cijfer_ontbrekend(p_regio text, p_van timestamptz, p_tot timestamptz, p_grootte int, p_overslaan bigint)
  returns table (casus_id uuid, casus text, melding text, velden text[], totaal bigint)
  language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB'
as $$
begin
  if not coalesce(mag_cijfers_zien(p_regio), false) then
    return;
  end if;
  return query
    with persoon as materialized (
      select b.melding_id,
             bool_or(b.leeftijdscategorie = 'ONBEKEND' and b.geboortedatum is null) leeftijd,
             bool_or(b.geslacht = 'ONBEKEND') geslacht,
             bool_or(b.nationaliteitsgroep = 'ONBEKEND') nationaliteitsgroep
      from betrokkene b join melding w on w.id = b.melding_id
      where 'SLACHTOFFER' = any (b.rollen) and w.regio = p_regio and w.ontvangen_op >= p_van and w.ontvangen_op < p_tot
        and w.nummer not like '%-OEFENING'
      group by b.melding_id),
    leeg as (
      select m.casus_id, m.melding_id, m.ontvangen_op, array_remove(array[
               case when m.gemeente = 'ONBEKEND' then 'GEMEENTE' end,
               case when m.vorm = 'ONBEKEND' then 'VORM' end,
               case when m.sector = 'ONBEKEND' then 'SECTOR' end,
               case when m.risicogroep = 'ONBEKEND' then 'RISICOGROEP' end,
               case when p.melding_id is null then 'SLACHTOFFER' end,
               case when p.leeftijd then 'LEEFTIJD' end,
               case when p.geslacht then 'GESLACHT' end,
               case when p.nationaliteitsgroep then 'NATIONALITEITSGROEP' end], null) velden
      from cijfer_meldingen(p_regio, p_van, p_tot) m left join persoon p on p.melding_id = m.melding_id),
    bladzijde as (
      select l.*, count(*) over () totaal from leeg l where cardinality(l.velden) > 0
      order by l.ontvangen_op desc, l.melding_id limit p_grootte offset p_overslaan)
    select c.id, c.nummer, n.nummer, b.velden, b.totaal
    from bladzijde b join casus c on c.id = b.casus_id join melding n on n.id = b.melding_id
    order by b.ontvangen_op desc, b.melding_id;
end $$;
revoke all on function cijfer_ontbrekend(text, timestamptz, timestamptz, int, bigint) from public;
grant execute on function cijfer_ontbrekend(text, timestamptz, timestamptz, int, bigint) to ${app_rol};

-- One row per melding, its values on the first axes; for a spreadsheet. Sorted by what they say: the order tells nothing else.
create function cijfer_regels(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (waarden text[])
  language plpgsql stable security definer
  set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set jit = off set work_mem = '64MB'
as $$
begin
  if not coalesce(mag_cijfers_zien(p_regio), false) then
    return;
  end if;
  return query
    select e.waarden from cijfer_eenheden(p_regio, p_van, p_tot, 'MELDING', '{}', true, false) e order by e.waarden;
end $$;
revoke all on function cijfer_regels(text, timestamptz, timestamptz) from public;
grant execute on function cijfer_regels(text, timestamptz, timestamptz) to ${app_rol};
