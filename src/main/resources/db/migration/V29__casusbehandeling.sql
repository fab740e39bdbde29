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
  stap text not null check (stap in ('DOSSIERVORMING', 'WEGING', 'UITVOERING', 'EVALUATIE', 'AFGEROND')),
  -- What the table gets to read about the file, without names.
  dossier text,
  ontbreekt text,
  begonnen_op timestamptz not null,
  geeindigd_op timestamptz,
  check ((stap = 'AFGEROND') = (geeindigd_op is not null))
);
-- Once per casus and table at a time, also when two nodes start at once.
create unique index behandeling_nu on behandeling (casus_id, tafel) where geeindigd_op is null;
create index behandeling_casus on behandeling (casus_id, begonnen_op);
grant select, insert on behandeling to ${app_rol};
grant update (stap, dossier, ontbreekt, geeindigd_op) on behandeling to ${app_rol};

-- What a table is asked, until it has decided: the ground of the proposal for the agenda.
create table tafelvraag (
  id uuid primary key,
  behandeling_id uuid not null references behandeling,
  casus_id uuid not null references casus,
  regio text not null,
  tafel text not null,
  doel text not null check (doel in ('WEGEN', 'INTERVENTIES_BESLUITEN', 'VOORTGANG', 'EVALUEREN')),
  -- What it is about inside the casus, such as one track.
  onderwerp uuid not null,
  redenen text[] not null check (cardinality(redenen) > 0 and redenen <@ array['NIEUW', 'HERZIENING', 'ACTIE_TE_LAAT', 'STILSTAND', 'SPOED', 'DOORGESCHOVEN', 'OPNIEUW_GEVRAAGD']),
  toelichting text not null,
  herzien_op date,
  gesteld_op timestamptz not null,
  beantwoord_op timestamptz
);
create unique index tafelvraag_nu on tafelvraag (behandeling_id, doel, onderwerp) where beantwoord_op is null;
create index tafelvraag_wacht on tafelvraag (regio, tafel, gesteld_op) where beantwoord_op is null;
create index tafelvraag_casus on tafelvraag (casus_id, gesteld_op);
grant select, insert on tafelvraag to ${app_rol};
grant update (redenen, toelichting, herzien_op, beantwoord_op) on tafelvraag to ${app_rol};

-- The advice about interventions, part by part; a new version is a new round, and the old one stays.
create table adviesdeel (
  id uuid primary key,
  behandeling_id uuid not null references behandeling,
  casus_id uuid not null references casus,
  ronde integer not null,
  soort text not null check (soort in ('STRAFRECHT', 'BESTUURSRECHT', 'FISCAAL', 'ZORG')),
  mogelijk boolean not null,
  wat text check (wat <> ''),
  bevoegd_gezag text,
  effect text check (effect <> ''),
  waarom_niet text check (waarom_niet <> ''),
  door text not null,
  tijdstip timestamptz not null,
  unique (behandeling_id, ronde, soort),
  check (case when mogelijk then num_nulls(wat, bevoegd_gezag, effect) = 0 and waarom_niet is null
              else num_nulls(wat, bevoegd_gezag, effect) = 3 and waarom_niet is not null end)
);
create index adviesdeel_casus on adviesdeel (casus_id, tijdstip);
grant select, insert on adviesdeel to ${app_rol};

do $$
declare welke text;
begin
  foreach welke in array array['embargo', 'behandeling', 'tafelvraag', 'adviesdeel'] loop
    execute format('alter table %I enable row level security', welke);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id offset 0))
                    with check (exists (select from casus c where c.id = %1$I.casus_id offset 0))', welke);
  end loop;
end $$;

-- A track that a table chose. That it was chosen is a decision of the table: who may not sit in that layer does not hear of it,
-- except the group that leads it.
create table behandelspoor (
  id uuid primary key,
  behandeling_id uuid not null references behandeling,
  casus_id uuid not null references casus,
  regio text not null,
  agendapunt_id uuid not null references agendapunt,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  spoor text not null check (spoor in ('REGULIERE_HULP', 'ZORGTRAJECT', 'ZORG_EN_STRAF', 'ONDERMIJNING')),
  regie text not null,
  groep text,
  stand text not null check (stand in ('GEKOZEN', 'WACHT_OP_EMBARGO', 'LOOPT', 'AFGEROND', 'GESTOPT')),
  zorg_vooraf text,
  voortgang text,
  gekozen_op timestamptz not null,
  begonnen_op timestamptz,
  bewogen_op timestamptz,
  geeindigd_op timestamptz,
  check ((stand in ('AFGEROND', 'GESTOPT')) = (geeindigd_op is not null))
);
create unique index behandelspoor_nu on behandelspoor (behandeling_id, spoor) where geeindigd_op is null;
create index behandelspoor_casus on behandelspoor (casus_id, gekozen_op);

-- A decision outside the mandate of a table, for who is above it.
create table escalatie (
  id uuid primary key,
  behandeling_id uuid not null references behandeling,
  casus_id uuid not null references casus,
  regio text not null,
  agendapunt_id uuid not null references agendapunt,
  laag text not null check (laag in ('MET_ZORG', 'ZONDER_ZORG', 'ALLEN')),
  doel text not null check (doel in ('WEGEN', 'INTERVENTIES_BESLUITEN', 'VOORTGANG', 'EVALUEREN')),
  onderwerp uuid not null,
  soort text not null,
  gevraagd_op timestamptz not null,
  akkoord boolean,
  reden text check (reden <> ''),
  door text,
  beantwoord_op timestamptz,
  -- A yes is used once.
  gebruikt_op timestamptz,
  check (num_nulls(akkoord, reden, door, beantwoord_op) in (0, 4)),
  check (gebruikt_op is null or akkoord)
);
create index escalatie_behandeling on escalatie (behandeling_id, doel, gevraagd_op desc);
create index escalatie_casus on escalatie (casus_id, gevraagd_op);

alter table behandelspoor enable row level security;
alter table escalatie enable row level security;
create policy horen on behandelspoor for select to ${app_rol}
  using (mag_aan_tafel(agendapunt_id, laag) or (groep = any (huidige_groepen()) and regio = any (huidige_regios())));
create policy horen on escalatie for select to ${app_rol} using (regio = any (huidige_regios()) and mag_aan_tafel(agendapunt_id, laag));
do $$
declare welke text;
begin
  foreach welke in array array['behandelspoor', 'escalatie'] loop
    execute format('create policy vastleggen on %I for insert to ${app_rol} with check (regio = any (huidige_regios()) and als_systeem())', welke);
    execute format('create policy bijwerken on %I for update to ${app_rol} using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem())', welke);
  end loop;
end $$;
grant select, insert on behandelspoor, escalatie to ${app_rol};
grant update (regie, groep, stand, zorg_vooraf, voortgang, begonnen_op, bewogen_op, geeindigd_op) on behandelspoor to ${app_rol};
grant update (akkoord, reden, door, beantwoord_op, gebruikt_op) on escalatie to ${app_rol};

-- During an embargo only the investigation itself hears of an item, beside chair and secretary, whatever the ground table says.
create or replace function mag_aan_tafel(p_agendapunt uuid, p_laag text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select als_systeem() and exists (select from agendapunt a where a.id = p_agendapunt and a.regio = any (huidige_regios()))
      or exists (select from punttoegang t
                 where t.agendapunt_id = p_agendapunt and t.groep = any (huidige_groepen()) and t.toegestaan
                   and t.regio = any (huidige_regios()) and (p_laag is null or t.laag = p_laag)
                   and (t.partner is null or t.partner in ('OM', 'POLITIE')
                        or not exists (select from agendapunt a join embargo e on e.casus_id = a.casus_id
                                       where a.id = p_agendapunt and e.opgeheven_op is null)) offset 0)
         and not exists (select from agendapunt a join belangenconflict b on b.casus_id = a.casus_id
                         where a.id = p_agendapunt and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0)
         -- A shielded casus is heard of by name.
         and not exists (select from agendapunt a join casus c on c.id = a.casus_id
                         where a.id = p_agendapunt and c.afgeschermd
                           and not exists (select from casus_genoemde g
                                           where g.casus_id = c.id and g.gebruiker = huidige_gebruiker() and g.tot is null) offset 0)
$$;

-- As it was, but for the embargo: that is one state of the casus now.
create or replace function hit_no_hit(p_regio text, p_bij text, p_sleutels text[], p_aanleiding text) returns boolean
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  gevonden uuid[];
begin
  if not p_regio = any (huidige_regios()) or cardinality(p_sleutels) not between 1 and 50 then
    return false;
  end if;
  select coalesce(array_agg(distinct c.id), '{}') into gevonden
  from kenmerk k join casus c on c.id = k.casus_id
  where k.genormaliseerd = any (p_sleutels)
    and c.regio = p_regio and c.status <> 'AFGESLOTEN' and not c.afgeschermd
    and not exists (select from embargo e where e.casus_id = c.id and e.opgeheven_op is null)
    and case p_bij
          when 'RIEC' then exists (
            select from verwijzing v where v.casus_id = c.id and v.partner = 'RIEC'
              and v.status in ('VERZONDEN', 'ONTVANGEN', 'TE_LAAT', 'GEACCEPTEERD'))
          when 'KENNISCENTRUM' then exists (select from registratie r where r.casus_id = c.id)
          else false
        end;
  insert into verwerking (id, tijdstip, gebruiker, groepen, regio, handeling, doel, grondslag, casussen, betrokkenen)
  values (gen_random_uuid(), now(), huidige_gebruiker(), huidige_groepen(), p_regio, 'ZOEKEN', 'Hit/no-hit bij ' || p_bij, p_aanleiding,
          gevonden, '{}');
  return cardinality(gevonden) > 0;
end
$$;
