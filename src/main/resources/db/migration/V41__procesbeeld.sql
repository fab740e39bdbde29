-- What a manager sees of the processes. The engine's tables hold no personal data and have no row-level security: the product asks
-- them per region. Counts of casussen come from here, for the manager of the region only; never a casus.

create function procesbeeld_casussen(p_regio text, p_nu timestamptz)
  returns table (onderdeel text, code text, aantal bigint, te_laat bigint, oudste timestamptz)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  with mag as (
    select 1 where p_regio = any (huidige_regios()) and (p_regio || '-manager') = any (huidige_groepen())
  ), lopend as materialized (
    select c.id, c.status, c.gevaarniveau, c.laatst_bewogen_op, c.geopend_op from casus c, mag
    where c.regio = p_regio and c.status <> 'AFGESLOTEN' and c.nummer not like '%-OEFENING'
  ), binnen as materialized (
    select m.ontvangen_op from melding m, mag
    where m.regio = p_regio and m.ontvangen_op > p_nu - interval '7 days' and m.nummer not like '%-OEFENING'
  )
  select 'NIEUW', 'DAG', count(*) filter (where ontvangen_op > p_nu - interval '1 day'), null::bigint, null::timestamptz from binnen
  union all
  select 'NIEUW', 'WEEK', count(*), null, null from binnen
  union all
  select 'NIEUW', 'GEMELD', count(*), null, min(geopend_op) from lopend where status = 'GEMELD'
  union all
  select 'GEVAAR', gevaarniveau, count(*), null, min(geopend_op) from lopend where gevaarniveau <> 'GEEN' group by gevaarniveau
  union all
  select 'OUDERDOM',
         case when status = 'GEPARKEERD' then 'GEPARKEERD'
              when laatst_bewogen_op > p_nu - interval '7 days' then 'WEEK'
              when laatst_bewogen_op > p_nu - interval '30 days' then 'MAAND'
              when laatst_bewogen_op > p_nu - interval '90 days' then 'KWARTAAL'
              else 'LANGER' end,
         count(*), null, min(laatst_bewogen_op)
  from lopend group by 2
  union all
  select 'VERWIJZING', v.partner, count(*), count(*) filter (where v.status = 'TE_LAAT'), min(v.vastgesteld_op)
  from lopend l join verwijzing v on v.casus_id = l.id
  where v.status in ('VERZONDEN', 'ONTVANGEN', 'TE_LAAT') group by v.partner
$$;
revoke execute on function procesbeeld_casussen from public;
grant execute on function procesbeeld_casussen to ${app_rol};

-- The meldingen of a casus: the engine knows a process by the number of its melding. Numbers only.
create function procesbeeld_meldingen(p_regio text, p_casus text) returns setof text
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select m.nummer from casus c join melding m on m.casus_id = c.id
  where c.nummer = p_casus and c.regio = p_regio and m.regio = p_regio and p_regio = any (huidige_regios())
    and huidige_groepen() && array[p_regio || '-manager', 'beheerder']
$$;
revoke execute on function procesbeeld_meldingen from public;
grant execute on function procesbeeld_meldingen to ${app_rol};

-- Finished processes of a region, newest first; a page and its total without the table itself.
create index act_hi_procinst_afgerond on ACT_HI_PROCINST (TENANT_ID_, END_TIME_ desc, ID_) include (PROC_DEF_KEY_, BUSINESS_KEY_)
  where END_TIME_ is not null;
-- A drill counts in no figure.
create index act_hi_procinst_oefening on ACT_HI_PROCINST (PROC_INST_ID_) where BUSINESS_KEY_ like '%-OEFENING';
-- Where people wait: the only steps that take longer than a moment, a quarter of all. As text, so that a backup restores it to the letter.
create index act_hi_actinst_wachten on ACT_HI_ACTINST (TENANT_ID_, PROC_DEF_KEY_, END_TIME_) include (ACT_ID_, DURATION_, ACT_INST_STATE_, PROC_INST_ID_)
  where ACT_TYPE_::text in ('userTask', 'callActivity', 'receiveTask', 'intermediateTimer', 'intermediateMessageCatch', 'eventBasedGateway');
-- Overdue by region.
create index act_ru_task_termijn on ACT_RU_TASK (TENANT_ID_, DUE_DATE_);
