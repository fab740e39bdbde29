-- A year of decisions of the largest table: 100,000 about 2,000 casussen, 3,000 different inputs. What was decided then is nothing, so that
-- all of them differ: the worst there is.
insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie, vormen,
                   geopend_op, laatst_bewogen_op, versie)
select gen_random_uuid(), 'C-naspelen-' || n, 'twente', 'Enschede', 'OP_TAFEL', 'twente-enschede-aandachtsfunctionaris', 'GEEN',
       'NORMAAL', 'ONBEKEND', '{ARBEID}', now(), now(), 0
from generate_series(1, 2000) n;

create temporary table soort as
select n, jsonb_build_object('classificatie', 'ERNSTIG_VERMOEDEN', 'gevaarniveau', 'GEEN', 'leeftijdscategorie',
         case when n % 5 = 0 then 'MINDERJARIG' else 'MEERDERJARIG' end, 'vormen', jsonb_build_array('ARBEID'))
       || (select jsonb_object_agg(naam, case when n >> bit & 1 = 1 then 'JA' else 'NEE' end)
           from unnest(array['ondermijning', 'zorgbehoefte', 'opvangNodig', 'opsporingsindicatie', 'daderInBeeld', 'veiligheidsrisico',
             'seksueelGeweld', 'sekswerkerWilStoppen', 'slachtofferWilHulp', 'aanhoudendeZorgen', 'grensoverschrijdend',
             'fraudeOfOnderbetaling']) with ordinality as v(naam, plaats) cross join lateral (select plaats::integer - 1 as bit) b) invoer
from generate_series(0, 2999) n;

insert into beslissing (id, casus_id, sleutel, versie, variant_van, regio, invoer, uitkomsten, regels, geen_regel, uitleg, gevraagd_door,
                        gevraagd_bij, tijdstip)
select gen_random_uuid(), c.id, 'verwijzing', 1, 'twente', 'twente', s.invoer, '[]', '[]', true, repeat('Een uitleg. ', 40), 'bench', 'bench',
       now() - random() * interval '300 days'
from generate_series(0, 99999) i join soort s on s.n = i % 3000
  join (select id, row_number() over () - 1 as plek from casus where nummer like 'C-naspelen-%') c on c.plek = i % 2000;

insert into beleidswijziging (id, nummer, regio, soort, sleutel, aard, stand, titel, reden, inhoud, uitgangspunt, uitgangspunt_versie,
                              uitgangspunt_eigen, auteur, gemaakt_op, gewijzigd_door, gewijzigd_op)
select gen_random_uuid(), 'B-twente-bench-000001', 'twente', 'TABEL', 'verwijzing', 'WIJZIGEN', 'CONCEPT', 'Bench', 'Bench', t.dmn, t.dmn, 1,
       true, 'twente-beleidsmedewerker', now(), 'twente-beleidsmedewerker', now()
from (select convert_from(b.bytes_, 'UTF8') dmn from act_re_decision_def d join act_ge_bytearray b
        on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
      where d.key_ = 'verwijzing' and d.tenant_id_ = 'twente' order by d.version_ desc limit 1) t;
