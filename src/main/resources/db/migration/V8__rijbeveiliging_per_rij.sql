-- Row-level security asks about the row at hand, by index. Without `offset 0` the planner may first collect all that somebody
-- may see, for each statement again: that takes longer with each casus that comes in.

do $$
declare tabel text;
begin
  for tabel in select tablename from pg_policies where schemaname = 'public' and policyname = 'volgt_casus' and cmd = 'ALL' loop
    execute format('alter policy volgt_casus on %1$I
                    using (exists (select from casus c where c.id = %1$I.casus_id offset 0))
                    with check (exists (select from casus c where c.id = %1$I.casus_id offset 0))', tabel);
  end loop;
end $$;

alter policy zien on casus
  using (regio = any (huidige_regios())
         and (als_systeem()
              or exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()) offset 0)));
alter policy bijwerken on casus
  using (regio = any (huidige_regios())
         and (als_systeem()
              or exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()) offset 0)));
create or replace function mag_casus_zien(casus uuid, regio text) returns boolean language sql stable
  as $$ select regio = any (huidige_regios())
               and (als_systeem()
                    or exists (select from casus_toegang t where t.casus_id = casus and t.groep = any (huidige_groepen()) offset 0)) $$;

alter policy volgt_casus on casus_toegang_ingetrokken
  using (exists (select from casus c where c.id = casus_toegang_ingetrokken.casus_id offset 0));
alter policy zien on melder
  using (exists (select from casus c where c.id = melder.casus_id
                 and (not melder.afgeschermd or als_systeem() or c.eigenaar = any (huidige_groepen())) offset 0));
alter policy vastleggen on melder
  with check (exists (select from casus c where c.id = melder.casus_id offset 0));
alter policy eigen on taakconcept
  with check (gebruiker = huidige_gebruiker() and exists (select from casus c where c.id = taakconcept.casus_id offset 0));
alter policy zien on verband
  using (exists (select from casus c where c.id = verband.casus_id offset 0));
alter policy voorstellen on verband
  with check (als_systeem() and exists (select from casus c where c.id = verband.casus_id offset 0));
alter policy beoordelen on verband
  using (oordeel = 'VOORGESTELD' and exists (select from casus c where c.id = verband.casus_id offset 0))
  with check (exists (select from casus c where c.id = verband.casus_id offset 0));

-- The engine looks for subtasks of each task that is completed.
create index act_ru_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- A name falls apart in some twenty pieces: writing them together, now and then, spares each melding twenty walks through the
-- index. The list in between stays so short that a search hardly notices.
alter index betrokkene_naam set (fastupdate = on, gin_pending_list_limit = 128);
alter index betrokkene_bijnaam set (fastupdate = on, gin_pending_list_limit = 128);
alter index betrokkene_naamsleutels set (fastupdate = on, gin_pending_list_limit = 64);
alter index locatie_adressleutels set (fastupdate = on, gin_pending_list_limit = 64);
