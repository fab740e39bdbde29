-- A region with 100,000 casussen of one year, 1,000,000 rows of timeline and an open task each: the one melding that is there, copied. All
-- that hangs on it in the case store and in the engine goes along, so what is measured reads rows as the product writes them.
create temporary table gemeente as
select row_number() over (order by naam) - 1 as plek, naam, lower(replace(naam, ' ', '-')) as code
from unnest(array['Almelo', 'Borne', 'Dinkelland', 'Enschede', 'Haaksbergen', 'Hellendoorn', 'Hengelo', 'Hof van Twente', 'Losser', 'Oldenzaal',
                  'Rijssen-Holten', 'Tubbergen', 'Twenterand', 'Wierden']) naam;

create temporary table kopie as
select n, md5('casus' || n)::uuid as casus, 'C-twente-omvang-' || n as casusnummer, md5('melding' || n)::uuid as melding,
       'M-twente-omvang-' || n as meldingnummer, 'omvang-' || n as instantie, g.naam as gemeente, g.code,
       date_trunc('year', now()) + (now() - date_trunc('year', now())) * ((n * 7919) % 100000 / 100000.0) as tijdstip,
       (array['SEKSUEEL', 'ARBEID', 'CRIMINEEL', 'ONBEKEND'])[1 + n % 4] as vorm,
       (array['GEMEENTE', 'VEILIG_THUIS', 'POLITIE', 'ZORGINSTELLING', 'INWONER'])[1 + n % 5] as meldersoort,
       (array['MAN', 'VROUW', 'ONBEKEND'])[1 + n % 3] as geslacht
from generate_series(1, 100000) n join gemeente g on g.plek = n % 14;
create unique index on kopie (n);

insert into casus
select r.*
from (select * from casus limit 1) c cross join kopie k
  cross join lateral jsonb_populate_record(null::casus, to_jsonb(c) || jsonb_build_object('id', k.casus, 'nummer', k.casusnummer, 'gemeente', k.gemeente, 'vormen', array[k.vorm],
         'eigenaar', 'twente-' || k.code || '-aandachtsfunctionaris', 'geopend_op', k.tijdstip, 'laatst_bewogen_op', k.tijdstip)) r;

insert into casus_toegang (casus_id, groep, regio, reden, sinds)
select k.casus, case when t.groep like '%-aandachtsfunctionaris' then 'twente-' || k.code || '-aandachtsfunctionaris' else t.groep end,
       t.regio, t.reden, k.tijdstip
from casus_toegang t, kopie k where t.casus_id not in (select casus from kopie);

insert into melding (id, nummer, casus_id, regio, gemeente, gemeente_naam, meldersoort, omschrijving, inhoud, volgcode_hash, gemeld_door,
                     ontvangen_op, vastgelegd_op)
select r.id, r.nummer, r.casus_id, r.regio, r.gemeente, r.gemeente_naam, r.meldersoort, r.omschrijving, r.inhoud, r.volgcode_hash,
       r.gemeld_door, r.ontvangen_op, r.vastgelegd_op
from (select * from melding limit 1) m cross join kopie k
  cross join lateral jsonb_populate_record(null::melding, to_jsonb(m) || jsonb_build_object('id', k.melding, 'nummer', k.meldingnummer, 'casus_id', k.casus, 'gemeente', k.gemeente,
         'meldersoort', k.meldersoort, 'volgcode_hash', '\x' || md5('code' || k.n), 'ontvangen_op', k.tijdstip, 'vastgelegd_op', k.tijdstip,
         'inhoud', m.inhoud || jsonb_build_object('gemeente', k.gemeente, 'vormen', array[k.vorm], 'meldersoort', k.meldersoort))) r;

insert into melder
select r.*
from (select * from melder limit 1) m cross join kopie k
  cross join lateral jsonb_populate_record(null::melder, to_jsonb(m) || jsonb_build_object('melding_id', k.melding, 'casus_id', k.casus)) r;

insert into betrokkene
select r.*
from (select * from betrokkene) b cross join kopie k
  cross join lateral jsonb_populate_record(null::betrokkene, to_jsonb(b) || jsonb_build_object('id', gen_random_uuid(), 'casus_id', k.casus, 'melding_id', k.melding, 'geslacht',
         k.geslacht)) r;

insert into locatie
select r.*
from (select * from locatie) l cross join kopie k
  cross join lateral jsonb_populate_record(null::locatie, to_jsonb(l) || jsonb_build_object('id', gen_random_uuid(), 'casus_id', k.casus, 'melding_id', k.melding, 'gemeente',
         k.gemeente)) r;

insert into tijdlijn (id, casus_id, tijdstip, soort, tekst, door)
select gen_random_uuid(), k.casus, k.tijdstip + regel * interval '1 hour', 'stap', 'Wat er in deze stap gebeurde.', 'bench'
from kopie k cross join generate_series(1, 10) regel;

insert into terugkoppeling (id, casus_id, melding_id, gegeven, wijze, inhoud, door, tijdstip)
select gen_random_uuid(), casus, melding, true, 'TELEFOON', 'Wij hebben uw melding opgepakt.', 'bench', tijdstip + interval '2 days'
from kopie where n % 2 = 0;

insert into act_ru_execution
select r.*
from (select * from act_ru_execution where parent_id_ is null limit 1) e cross join kopie k
  cross join lateral jsonb_populate_record(null::act_ru_execution, to_jsonb(e) || jsonb_build_object('id_', k.instantie, 'root_proc_inst_id_', k.instantie, 'proc_inst_id_', k.instantie,
         'business_key_', k.meldingnummer, 'act_inst_id_', e.act_id_ || ':' || k.instantie)) r;

insert into act_ru_task
select r.*
from (select * from act_ru_task limit 1) t cross join kopie k
  cross join lateral jsonb_populate_record(null::act_ru_task, to_jsonb(t) || jsonb_build_object('id_', 'taak-' || k.n, 'execution_id_', k.instantie, 'proc_inst_id_', k.instantie,
         'create_time_', k.tijdstip, 'due_date_', k.tijdstip + interval '3 days')) r;

-- What lets a group see a task and its instance: without these rows Tasklist has nothing to look through.
insert into act_ru_authorization
select r.*
from (select * from act_ru_authorization
      where resource_id_ in (select id_ from act_ru_task union all select id_ from act_ru_execution)
        and resource_id_ not in (select instantie from kopie) and resource_id_ not in (select 'taak-' || n from kopie)) a
  cross join kopie k
  cross join lateral jsonb_populate_record(null::act_ru_authorization, to_jsonb(a) || jsonb_build_object(
    'id_', a.id_ || '-' || k.n, 'resource_id_', case when a.resource_type_ = 7 then 'taak-' || k.n else k.instantie end,
    'group_id_', 'twente-' || k.code || '-aandachtsfunctionaris')) r;

insert into act_ru_identitylink
select r.*
from (select * from act_ru_identitylink limit 1) i cross join kopie k
  cross join lateral jsonb_populate_record(null::act_ru_identitylink, to_jsonb(i) || jsonb_build_object('id_', 'link-' || k.n, 'task_id_', 'taak-' || k.n, 'group_id_',
         'twente-' || k.code || '-aandachtsfunctionaris')) r;

insert into act_ru_variable
select r.*
from (select * from act_ru_variable where task_id_ is null) v cross join kopie k
  cross join lateral jsonb_populate_record(null::act_ru_variable, to_jsonb(v) || jsonb_build_object('id_', v.id_ || '-' || k.n, 'execution_id_', k.instantie, 'proc_inst_id_', k.instantie,
         'var_scope_', k.instantie, 'text_', case v.name_ when 'casus' then k.casusnummer when 'melding' then k.meldingnummer
                                                          when 'gemeente' then k.code when 'meldersoort' then k.meldersoort else v.text_ end)) r;

insert into act_hi_procinst
select r.*
from (select * from act_hi_procinst limit 1) p cross join kopie k
  cross join lateral jsonb_populate_record(null::act_hi_procinst, to_jsonb(p) || jsonb_build_object('id_', k.instantie, 'root_proc_inst_id_', k.instantie, 'proc_inst_id_', k.instantie,
         'business_key_', k.meldingnummer, 'start_time_', k.tijdstip)) r;

insert into act_hi_taskinst
select r.*
from (select * from act_hi_taskinst limit 1) t cross join kopie k
  cross join lateral jsonb_populate_record(null::act_hi_taskinst, to_jsonb(t) || jsonb_build_object('id_', 'taak-' || k.n, 'execution_id_', k.instantie, 'root_proc_inst_id_', k.instantie,
         'proc_inst_id_', k.instantie, 'start_time_', k.tijdstip, 'due_date_', k.tijdstip + interval '3 days')) r;

insert into act_hi_actinst
select r.*
from (select * from act_hi_actinst) a cross join kopie k
  cross join lateral jsonb_populate_record(null::act_hi_actinst, to_jsonb(a) || jsonb_build_object('id_', left(a.act_id_, 40) || ':' || k.instantie ,
         'parent_act_inst_id_', k.instantie, 'execution_id_', k.instantie, 'root_proc_inst_id_', k.instantie, 'proc_inst_id_', k.instantie,
         'start_time_', k.tijdstip, 'end_time_', case when a.end_time_ is not null then k.tijdstip end)) r;

insert into act_hi_varinst
select r.*
from (select * from act_hi_varinst) v cross join kopie k
  cross join lateral jsonb_populate_record(null::act_hi_varinst, to_jsonb(v) || jsonb_build_object('id_', v.id_ || '-' || k.n, 'execution_id_', k.instantie, 'root_proc_inst_id_', k.instantie,
         'proc_inst_id_', k.instantie, 'act_inst_id_', k.instantie, 'text_', case v.name_ when 'casus' then k.casusnummer when 'melding'
           then k.meldingnummer when 'gemeente' then k.code when 'meldersoort' then k.meldersoort else v.text_ end)) r;

drop table kopie, gemeente;
