-- A list of casussen with its total. The policy on casus asks per row who may see it; over 100,000 casussen that took more than a second.
-- This asks once who sees what, by the same rule (CasuslijstTest compares both). It gives ids only: what stands on the list is read
-- through the policy again.
create function casuslijst(zoek_status text, zoek_gemeente text, zoek_vorm text, zoek_eigenaar text, zoek_nummers text[], zoek_ids uuid[],
                           hoeveel integer, vanaf integer, out totaal bigint, out ids uuid[])
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with zichtbaar as materialized (
      select c.id, c.laatst_bewogen_op, c.nummer from casus c
      where c.regio = any ((select huidige_regios())::text[])
        -- An exercise is found by its number and stands on no list.
        and (zoek_nummers is not null or c.nummer not like '%-OEFENING')
        and ((select als_systeem())
             or ((case when c.afgeschermd
                    then c.id in (select g.casus_id from casus_genoemde g where g.gebruiker = huidige_gebruiker() and g.tot is null)
                    else c.id in (select t.casus_id from casus_toegang t where t.groep = any (huidige_groepen())) end
                  or c.id in (select n.casus_id from noodtoegang n where n.gebruiker = huidige_gebruiker() and n.tot > now()))
                 and c.id not in (select b.casus_id from belangenconflict b
                                  where b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null)))
        and (zoek_status is null or c.status = zoek_status)
        and (zoek_gemeente is null or c.gemeente = zoek_gemeente
             or c.id in (select g.casus_id from casus_gemeente g where g.gemeente = zoek_gemeente))
        and (zoek_vorm is null or zoek_vorm = any (c.vormen))
        and (zoek_eigenaar is null or c.eigenaar = zoek_eigenaar)
        and (zoek_nummers is null or c.nummer = any (zoek_nummers))
        and (zoek_ids is null or c.id = any (zoek_ids)))
    select (select count(*) from zichtbaar),
           array(select id from zichtbaar order by laatst_bewogen_op desc, nummer limit hoeveel offset vanaf)
  $$;
revoke execute on function casuslijst from public;
grant execute on function casuslijst to ${app_rol};
