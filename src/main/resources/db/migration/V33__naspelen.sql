-- Trying a draft of a decision table before it counts (ADR 0049): the examples that have to come out as written, and what the draft
-- would have made of the decisions that were taken.

-- An example of a region with the answer that its policy staff expect. Those that Meldroute brings stand in its files.
create table testgeval (
  id uuid primary key,
  regio text not null,
  sleutel text not null check (sleutel ~ '^[a-z][a-z0-9-]{0,62}$'),
  naam text not null check (naam <> '' and length(naam) <= 200),
  invoer jsonb not null,
  verwacht jsonb not null,
  -- Must come out as expected before a draft is handed in.
  verplicht boolean not null,
  door text not null,
  tijdstip timestamptz not null,
  vervallen_door text,
  vervallen_op timestamptz,
  check ((vervallen_door is null) = (vervallen_op is null)),
  -- A required one is dropped by a change of policy, which asks for a second person.
  check (not verplicht or vervallen_op is null)
);
create index testgeval_tabel on testgeval (regio, sleutel, tijdstip) where vervallen_op is null;

-- What a change of policy does to a required example: another answer, or none any more. It counts when the change does, and stops
-- counting when that is rolled back.
create table testgevalaanpassing (
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  -- Key of an own example, or `fabriek.<regel>` of one that Meldroute brings.
  testgeval text not null,
  -- Empty: the example is dropped.
  verwacht jsonb,
  reden text not null check (reden <> ''),
  door text not null,
  tijdstip timestamptz not null,
  primary key (wijziging_id, testgeval)
);

-- A draft, replayed. Counts and codes; nothing that leads to a person.
create table naspeling (
  id uuid primary key,
  wijziging_id uuid not null references beleidswijziging,
  regio text not null,
  sleutel text not null,
  -- Of the text that was replayed: the second person judges that one and no other.
  vingerafdruk text not null,
  versie bigint not null,
  -- From when; empty: all there is.
  sinds timestamptz,
  -- Whether that is a year at least, which handing in asks for.
  heel_jaar boolean not null,
  stand text not null check (stand in ('LOOPT', 'KLAAR', 'AFGEBROKEN', 'MISLUKT')),
  door text not null,
  begonnen_op timestamptz not null,
  klaar_op timestamptz,
  -- By the clock of the database, which all nodes share: who stopped beating stopped running.
  hartslag timestamptz not null default clock_timestamp(),
  gedaan bigint not null default 0,
  totaal bigint,
  anders bigint,
  past_niet bigint,
  verzamelt boolean,
  melding text,
  check ((stand = 'LOOPT') = (klaar_op is null)),
  check (stand <> 'KLAAR' or num_nulls(totaal, anders, past_niet, verzamelt) = 0)
);
-- One at a time in a region, whichever node runs it.
create unique index naspeling_loopt on naspeling (regio) where stand = 'LOOPT';
create index naspeling_wijziging on naspeling (wijziging_id, begonnen_op desc);

-- Decisions that would come out otherwise in the same way.
create table naspeelgroep (
  naspeling_id uuid not null references naspeling,
  regio text not null,
  volgorde integer not null,
  van text not null,
  naar text not null,
  -- The input no longer fits the table.
  past_niet boolean not null,
  -- The table that counts now answers so already: not the doing of the draft.
  al_zo_nu boolean not null,
  aantal bigint not null,
  afgeweken bigint not null,
  -- Which inputs and outcomes: md5 of their text.
  invoer uuid[] not null,
  primary key (naspeling_id, volgorde)
);

do $$
declare tabel text;
begin
  foreach tabel in array array['testgeval', 'testgevalaanpassing', 'naspeling', 'naspeelgroep'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy zien on %I for select to ${app_rol} using (mag_beleid_lezen(regio))', tabel);
  end loop;
  foreach tabel in array array['testgeval', 'naspeling'] loop
    execute format('create policy toevoegen on %I for insert to ${app_rol} with check (mag_beleid_maken(regio))', tabel);
    execute format('create policy wijzigen on %I for update to ${app_rol} using (mag_beleid_maken(regio)) with check (mag_beleid_maken(regio))', tabel);
  end loop;
end $$;

-- What the second person was shown stays as it was: only a draft that is being written takes its examples along.
create policy toevoegen on testgevalaanpassing for insert to ${app_rol}
  with check (mag_beleid_maken(regio)
              and exists (select from beleidswijziging w where w.id = wijziging_id and w.regio = testgevalaanpassing.regio and w.stand = 'CONCEPT' offset 0));
create policy wissen on testgevalaanpassing for delete to ${app_rol}
  using (mag_beleid_maken(regio)
         and exists (select from beleidswijziging w where w.id = wijziging_id and w.stand = 'CONCEPT' offset 0));
create policy toevoegen on naspeelgroep for insert to ${app_rol}
  with check (als_systeem() and mag_beleid_lezen(regio));

grant select, insert, update (vervallen_door, vervallen_op) on testgeval to ${app_rol};
grant select, insert, delete on testgevalaanpassing to ${app_rol};
grant select, insert, update (stand, klaar_op, hartslag, gedaan, totaal, anders, past_niet, verzamelt, melding) on naspeling to ${app_rol};
grant select, insert on naspeelgroep to ${app_rol};

-- Who changes what an example has to come out at has a hand in the draft, and so cannot approve it.
create function schrijf_testgevalbewerker() returns trigger language plpgsql security definer
  set search_path = public, pg_temp
  as $$
  declare
    wat testgevalaanpassing%rowtype := coalesce(new, old);
  begin
    insert into beleidsbewerker (wijziging_id, regio, gebruiker, sinds)
      values (wat.wijziging_id, wat.regio, coalesce(huidige_gebruiker(), 'onbekend'), clock_timestamp()) on conflict do nothing;
    return null;
  end $$;
revoke all on function schrijf_testgevalbewerker() from public;
create trigger bewerker after insert or delete on testgevalaanpassing for each row execute function schrijf_testgevalbewerker();

-- All decisions of a table in a region, equal ones together: what was asked and answered, in codes, and how often. In the name of the
-- service only, which shows counts. Drills tell nothing about how good a rule is.
create function beslissingen_per_invoer(p_sleutel text, p_regio text, p_sinds timestamptz, p_tot timestamptz)
  returns table (vingerafdruk uuid, invoer jsonb, uitkomsten jsonb, aantal bigint, afgeweken bigint, totaal bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select md5(b.invoer::text || b.uitkomsten::text)::uuid, b.invoer, b.uitkomsten, count(*), count(a.beslissing_id),
         (sum(count(*)) over ())::bigint
  from beslissing b
    join casus c on c.id = b.casus_id and c.nummer not like '%-OEFENING'
    left join (select distinct beslissing_id from afwijking) a on a.beslissing_id = b.id
  where b.sleutel = p_sleutel and b.regio = p_regio and b.tijdstip <= p_tot and (p_sinds is null or b.tijdstip >= p_sinds)
    and als_systeem() and p_regio = any (huidige_regios())
  group by b.invoer, b.uitkomsten
$$;
revoke all on function beslissingen_per_invoer(text, text, timestamptz, timestamptz) from public;
grant execute on function beslissingen_per_invoer(text, text, timestamptz, timestamptz) to ${app_rol};

-- Which casussen stand behind each difference: keys that mean nothing by themselves. Whoever asks joins them with what they may see.
create function casussen_van_naspeling(p_naspeling uuid)
  returns table (volgorde integer, casus_id uuid)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct g.volgorde, b.casus_id
  from naspeling n
    join beslissing b on b.sleutel = n.sleutel and b.regio = n.regio and b.tijdstip <= n.begonnen_op
      and (n.sinds is null or b.tijdstip >= n.sinds)
    join casus c on c.id = b.casus_id and c.nummer not like '%-OEFENING'
    join (select d.volgorde, i.sleutel from naspeelgroep d cross join unnest(d.invoer) as i(sleutel) where d.naspeling_id = p_naspeling) g
      on g.sleutel = md5(b.invoer::text || b.uitkomsten::text)::uuid
  where n.id = p_naspeling and mag_beleid_lezen(n.regio)
$$;
revoke all on function casussen_van_naspeling(uuid) from public;
grant execute on function casussen_van_naspeling(uuid) to ${app_rol};

-- A policy officer waits for these decisions, and there are a dozen tables.
create index beslissing_tabel on beslissing (sleutel, regio, tijdstip);
