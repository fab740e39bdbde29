-- A casus on its way over a table (ontwerp 2.7; Rapporteur 2012 §7.5.1), and the embargo of the public prosecutor as one state of
-- the casus (E20).

create table embargo (
  id uuid primary key,
  casus_id uuid not null references casus,
  reden text not null check (reden <> ''),
  -- A function at the prosecutor's office, no name.
  namens text not null check (namens <> ''),
  gelegd_door text not null,
  gelegd_op timestamptz not null,
  herzien_op date not null,
  -- Who hears what and when, agreed at the end of it.
  vrijgave text check (vrijgave <> ''),
  opgeheven_door text,
  opgeheven_op timestamptz,
  check (num_nulls(vrijgave, opgeheven_door, opgeheven_op) in (0, 3))
);
create unique index embargo_nu on embargo (casus_id) where opgeheven_op is null;
create index embargo_casus on embargo (casus_id, gelegd_op desc);
grant select, insert on embargo to ${app_rol};
grant update (herzien_op, vrijgave, opgeheven_door, opgeheven_op) on embargo to ${app_rol};

-- Until now each referral had its own; where one of them that is not over asked for it, the casus has it.
insert into embargo (id, casus_id, reden, namens, gelegd_door, gelegd_op, herzien_op)
select gen_random_uuid(), v.casus_id, 'Overgenomen van een verwijzing', 'Openbaar Ministerie', min(v.vastgesteld_door), min(v.vastgesteld_op),
       current_date + 30
from verwijzing v join casus c on c.id = v.casus_id
where v.embargo and v.status not in ('INGETROKKEN', 'AFGEROND') and c.status <> 'AFGESLOTEN'
group by v.casus_id;

-- One row for each time that a casus is on a table.
create table behandeling (
  id uuid primary key,
  casus_id uuid not null references casus,
  regio text not null,
  tafel text not null,
  stap text not null check (stap in ('DOSSIERVORMING', 'WEGING', 'INTERVENTIES', 'UITVOERING', 'EVALUATIE', 'AFGEROND')),
  -- What the table is asked; empty when nothing waits for it.
  doel text check (doel in ('WEGEN', 'INTERVENTIES_BESLUITEN', 'VOORTGANG', 'EVALUEREN')),
  redenen text[] not null default '{}' check (redenen <@ array['NIEUW', 'HERZIENING', 'ACTIE_TE_LAAT', 'STILSTAND', 'SPOED', 'DOORGESCHOVEN', 'OPNIEUW_GEVRAAGD']),
  toelichting text not null default '',
  wacht_sinds timestamptz,
  herzien_op date,
  begonnen_op timestamptz not null,
  geeindigd_op timestamptz,
  check ((doel is null) = (wacht_sinds is null)),
  check (doel is null or cardinality(redenen) > 0)
);
create unique index behandeling_nu on behandeling (casus_id, tafel) where geeindigd_op is null;
create index behandeling_wacht on behandeling (regio, tafel, wacht_sinds) where doel is not null and geeindigd_op is null;
create index behandeling_casus on behandeling (casus_id, begonnen_op);
grant select, insert on behandeling to ${app_rol};
grant update (stap, doel, redenen, toelichting, wacht_sinds, herzien_op, geeindigd_op) on behandeling to ${app_rol};

do $$
declare tabel text;
begin
  foreach tabel in array array['embargo', 'behandeling'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id offset 0))
                    with check (exists (select from casus c where c.id = %1$I.casus_id offset 0))', tabel);
  end loop;
end $$;
