-- A session as full as a table ever has it: 60 casussen, two layers, 20 members beside chair and secretary, 400 actions.
insert into tafel (regio, code, soort, naam, ritme, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus, mandaat,
                   mandaat_soorten, grondslag, in_gebruik)
values ('twente', 'bench', 'CASUSTAFEL', 'Benchmark', 'Als er een casus is', 'tafelvoorzitter', 'secretaris',
        '{MET_ZORG,ZONDER_ZORG}', '{POLITIE}', '{}', 'Een proef', '{STRAFRECHT}', 'Een proef', false);

insert into zitting (id, nummer, regio, tafel, aard, begin, sluiting, stand, laag, begonnen_op)
values ('00000000-0000-0000-0000-00000000abcd', 'Z-twente-bench-2031-000001', 'twente', 'bench', 'EXTRA', now(), now(), 'BEZIG',
        'MET_ZORG', now());

insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie, vormen,
                   geopend_op, laatst_bewogen_op, versie)
select gen_random_uuid(), 'C-bench-' || n, 'twente', 'Enschede', 'OP_TAFEL', 'twente-enschede-aandachtsfunctionaris', 'GEEN',
       'NORMAAL', 'ONBEKEND', '{ARBEID}', now(), now(), 0
from generate_series(1, 60) n;

insert into agendapunt (id, zitting_id, casus_id, casusnummer, regio, volgorde, doel, redenen, toelichting, stand, ingebracht_door,
                        ingebracht_op)
select gen_random_uuid(), '00000000-0000-0000-0000-00000000abcd', id, nummer, regio, row_number() over (order by nummer), 'WEGEN',
       '{NIEUW}', 'Nieuw op deze tafel.', 'VASTGESTELD', 'bench', now()
from casus where nummer like 'C-bench-%';

create temporary table lid as
select 'twente-tafelvoorzitter' groep, null::text partner union all select 'twente-secretaris', null
union all select 'twente-partner-politie', 'POLITIE'
union all select 'twente-bench-' || n, 'OM' from generate_series(2, 20) n;

create temporary table plek as
select p.id, p.casus_id, p.casusnummer, laag
from agendapunt p cross join unnest(array['MET_ZORG', 'ZONDER_ZORG']) laag
where p.zitting_id = '00000000-0000-0000-0000-00000000abcd';

insert into punttoegang (agendapunt_id, laag, groep, partner, regio, toegestaan, grondslag)
select id, laag, groep, partner, 'twente', true, 'Een proef' from plek cross join lid;

insert into aanwezigheid (id, agendapunt_id, regio, laag, groep, partner, van, door)
select gen_random_uuid(), id, 'twente', laag, groep, partner, now(), 'bench' from plek cross join lid;

insert into zittinginbreng (id, agendapunt_id, regio, laag, partner, tekst, door, tijdstip)
select gen_random_uuid(), id, 'twente', laag, 'POLITIE', repeat('Wat een partner weet. ', 12), 'twente-partner-politie', now()
from plek cross join generate_series(1, 5);

insert into tafelbesluit (id, agendapunt_id, casus_id, regio, laag, soort, tekst, sporen, binnen_mandaat, door, tijdstip)
select gen_random_uuid(), id, casus_id, 'twente', laag, 'AANHOUDEN', repeat('Wat de tafel besluit. ', 12), '{}', true, 'bench', now()
from plek cross join generate_series(1, 2);

insert into tegenstem (id, besluit_id, agendapunt_id, regio, laag, groep, partner, tekst, door, tijdstip)
select gen_random_uuid(), id, agendapunt_id, regio, laag, 'twente-partner-politie', 'POLITIE', 'Niet mee eens.', 'bench', now()
from tafelbesluit where agendapunt_id in (select id from plek);

insert into actie (id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, omschrijving, eigenaar, eigenaar_naam, groep, termijn,
                   stand, afgesproken_door, afgesproken_op)
select gen_random_uuid(), casus_id, casusnummer, 'twente', id, laag, 'bench', repeat('Wat iemand doet. ', 6), 'POLITIE', 'Politie',
       'twente-partner-politie', current_date, 'OPEN', 'bench', now()
from plek cross join generate_series(1, 4) order by random() limit 400;

insert into interventie (id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, interventie, soort, bevoegd_gezag, groep, effect,
                         stand, vastgesteld_door, vastgesteld_op)
select gen_random_uuid(), casus_id, casusnummer, 'twente', id, laag, 'bench', 'VERVOLGING', 'STRAFRECHT', 'OM', 'twente-partner-om',
       'Verwacht effect.', 'VASTGESTELD', 'bench', now()
from plek;

drop table lid, plek;
