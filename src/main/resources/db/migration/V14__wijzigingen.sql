-- Who listens hears at commit which casus changed: its key and nothing else. Told by the rows themselves, so that no code can
-- forget it: a line in the timeline, a task that is new, taken up or given another term.
--
-- Not in the transaction that opens the casus: nobody can be looking at it yet, and commits that tell something wait for each
-- other, which meldingen must not do.
-- In plpgsql, which plans its questions once per connection: they are asked at each line of each casus.
create function meld_wijziging(p_casus uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    if exists (select from tijdlijn t where t.casus_id = p_casus and t.xmin <> pg_current_xact_id()::xid) then
      perform pg_notify('casus_gewijzigd', wie::text)
        from casus c cross join lateral (values (c.id), (c.samengevoegd_in)) alle(wie)
        where c.id = p_casus and wie is not null;
    end if;
  end $$;
revoke all on function meld_wijziging(uuid) from public;

create function tijdlijn_gewijzigd() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    perform meld_wijziging(new.casus_id);
    return null;
  end $$;
revoke all on function tijdlijn_gewijzigd() from public;
create trigger meld_wijziging after insert on tijdlijn for each row execute function tijdlijn_gewijzigd();

-- At the end of the transaction: the engine writes a task before the variables that say what it is about.
create function taak_gewijzigd() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
  begin
    perform meld_wijziging(c.id)
      from act_ru_variable v join casus c on c.nummer = v.text_
      where v.proc_inst_id_ = new.proc_inst_id_ and v.execution_id_ = v.proc_inst_id_ and v.name_ = 'casus';
    return null;
  end $$;
revoke all on function taak_gewijzigd() from public;
create constraint trigger meld_nieuwe_taak after insert on act_ru_task deferrable initially deferred
  for each row execute function taak_gewijzigd();
create constraint trigger meld_andere_taak after update on act_ru_task deferrable initially deferred
  for each row
  when (old.assignee_ is distinct from new.assignee_ or old.due_date_ is distinct from new.due_date_)
  execute function taak_gewijzigd();
