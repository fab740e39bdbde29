-- The approach of offenders and the barriers of a casus (ontwerp 2.9, 2.10). Criminal data, apart from the care file (E24): who sees a
-- casus does not for that reason read who is approached as an offender and how.

-- Which groups may read about the offenders of a casus, and on what ground. A refusal is a row too, with its reason; who has no row
-- reads nothing.
create table dadergrond (
  casus_id uuid not null references casus,
  groep text not null,
  regio text not null,
  toegestaan boolean not null,
  grondslag text not null check (grondslag <> ''),
  beslissing_id uuid references beslissing,
  vastgesteld_op timestamptz not null,
  primary key (casus_id, groep)
);

alter table dadergrond enable row level security;
create policy zien on dadergrond for select to ${app_rol}
  using (regio = any (huidige_regios())
         and (als_systeem() or (groep = any (huidige_groepen()) and exists (select from casus c where c.id = dadergrond.casus_id offset 0))));
create policy vaststellen on dadergrond for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());
create policy herzien on dadergrond for update to ${app_rol}
  using (regio = any (huidige_regios()) and als_systeem()) with check (regio = any (huidige_regios()) and als_systeem());
grant select, insert on dadergrond to ${app_rol};
grant update (toegestaan, grondslag, beslissing_id, vastgesteld_op) on dadergrond to ${app_rol};

-- Both walls: the casus must be open to who asks, and their group must have a ground. A name on a shielded casus and access in an
-- emergency open the casus, and give no ground.
create function mag_daders_zien(p_casus uuid) returns boolean language sql stable
  as $$ select exists (select from casus c where c.id = p_casus offset 0)
               and (als_systeem()
                    or exists (select from dadergrond g
                               where g.casus_id = p_casus and g.groep = any (huidige_groepen()) and g.toegestaan offset 0)) $$;
revoke all on function mag_daders_zien(uuid) from public;
grant execute on function mag_daders_zien(uuid) to ${app_rol};

-- One plan for one person in one casus.
create table daderplan (
  id uuid primary key,
  casus_id uuid not null references casus,
  -- Checked at the end: who is new in the casus is written after the plan.
  betrokkene_id uuid not null references betrokkene deferrable initially deferred,
  status text not null check (status in ('POTENTIEEL', 'VERDACHT', 'VEROORDEELD', 'FACILITATOR')),
  -- Young offenders have a track of their own, and never that of adults.
  jeugd boolean not null,
  jeugdroute text check (jeugdroute in ('HALT', 'RAAD_KINDERBESCHERMING', 'JEUGDRECLASSERING')),
  ook_slachtoffer text not null check (ook_slachtoffer in ('JA', 'NEE', 'ONBEKEND')),
  stand text not null check (stand in ('NIEUW', 'LOOPT', 'AFGEROND')),
  samenvatting text,
  herzien_op date,
  uitkomst text,
  door text not null,
  tijdstip timestamptz not null,
  afgerond_op timestamptz,
  check (jeugd or jeugdroute is null),
  check (stand <> 'LOOPT' or (samenvatting is not null and herzien_op is not null)),
  check ((stand = 'AFGEROND') = (afgerond_op is not null)),
  check ((stand = 'AFGEROND') = (uitkomst is not null))
);
create index daderplan_casus on daderplan (casus_id, tijdstip);
create unique index daderplan_lopend on daderplan (casus_id, betrokkene_id) where stand <> 'AFGEROND';

-- Who may be a victim too is not punished for what they were forced to do: asked before any criminal measure, and kept with the answer.
create table nonpunishment (
  id uuid primary key,
  casus_id uuid not null references casus,
  plan_id uuid not null references daderplan,
  -- Whether the prosecution service may read who it is about, by the table informatiedeling.
  met_naam boolean not null,
  beslissing_id uuid not null references beslissing,
  gevraagd_op timestamptz not null,
  oordeel text check (oordeel in ('TOEPASSEN', 'NIET_TOEPASSEN', 'NADER_ONDERZOEK', 'UITGEBLEVEN')),
  toelichting text,
  door text,
  gegeven_op timestamptz,
  gelezen_door text,
  gelezen_op timestamptz,
  check (num_nulls(oordeel, toelichting, door, gegeven_op) in (0, 4)),
  check ((gelezen_door is null) = (gelezen_op is null))
);
create index nonpunishment_plan on nonpunishment (plan_id, gevraagd_op desc);

create table daderdoel (
  id uuid primary key,
  casus_id uuid not null references casus,
  plan_id uuid not null references daderplan,
  doel text not null check (doel in ('DADERSCHAP_VOORKOMEN', 'HERHALING_VOORKOMEN', 'CONTACT_EN_LOCATIEVERBOD', 'ADVIES_VOOR_VONNIS',
    'ADVIES_NA_VONNIS', 'RESOCIALISATIE', 'RE_INTEGRATIE', 'VERGUNNING', 'VOORZIENING', 'FACILITATOR_STOPPEN')),
  omschrijving text not null check (omschrijving <> ''),
  partner text not null,
  interventie text,
  -- What the intervention is expected to do to the victim.
  effect text,
  -- The end of a ban.
  tot date,
  stand text not null check (stand in ('OPEN', 'BEHAALD', 'GESTOPT')),
  -- Once set out: the intervention, or the action of the partner when there is none.
  interventie_id uuid references interventie,
  actie_id uuid references actie,
  door text not null,
  tijdstip timestamptz not null,
  -- As they stood on the form: all of one form come at the same moment.
  volgorde bigint generated by default as identity,
  check ((interventie is null) = (effect is null)),
  check (interventie_id is null or actie_id is null)
);
create index daderdoel_plan on daderdoel (plan_id, volgorde);

-- A day on which somebody comes free or a ban ends: the victim's safety is looked at before it.
create table dadertermijn (
  id uuid primary key,
  casus_id uuid not null references casus,
  plan_id uuid not null references daderplan,
  soort text not null check (soort in ('DETENTIE', 'CONTACTVERBOD', 'LOCATIEVERBOD_EM')),
  dag date not null,
  stand text not null check (stand in ('GESTELD', 'LOOPT', 'NAGEGAAN', 'VERVALLEN')),
  veilig text check (veilig in ('JA', 'NEE', 'ONBEKEND')),
  toelichting text,
  nagegaan_door text,
  maatregelen text,
  slachtoffer_ingelicht text check (slachtoffer_ingelicht in ('JA', 'NEE', 'ONBEKEND')),
  maatregelen_door text,
  tijdstip timestamptz not null,
  check (num_nulls(veilig, toelichting, nagegaan_door) in (0, 3)),
  check (num_nulls(maatregelen, slachtoffer_ingelicht, maatregelen_door) in (0, 3))
);
create index dadertermijn_plan on dadertermijn (plan_id, dag);

-- Where exploitation can be made harder in this casus; the newest row of a barrier counts.
create table barriere (
  id uuid primary key,
  casus_id uuid not null references casus,
  barriere text not null check (barriere in ('ENTREE', 'IDENTITEIT', 'HUISVESTING', 'ARBEID', 'FINANCIELE_STROMEN')),
  situatie text not null check (situatie <> ''),
  -- Who makes it possible, knowingly or not.
  facilitators text,
  sector text not null,
  vergund text not null check (vergund in ('JA', 'NEE', 'ONBEKEND')),
  gemeente_bevoegd text not null check (gemeente_bevoegd in ('JA', 'NEE', 'ONBEKEND')),
  beslissing_id uuid not null references beslissing,
  door text not null,
  tijdstip timestamptz not null
);
create index barriere_casus on barriere (casus_id, barriere, tijdstip desc);

-- Which instrument is used at which barrier.
create table barriereinstrument (
  id uuid primary key,
  casus_id uuid not null references casus,
  barriere text not null check (barriere in ('ENTREE', 'IDENTITEIT', 'HUISVESTING', 'ARBEID', 'FINANCIELE_STROMEN')),
  interventie_id uuid not null references interventie,
  -- Somebody chose what the table did not advise.
  reden_afwijking text,
  door text not null,
  tijdstip timestamptz not null
);
create index barriereinstrument_casus on barriereinstrument (casus_id, barriere, tijdstip);

grant select, insert on daderplan, nonpunishment, daderdoel, dadertermijn, barriere, barriereinstrument to ${app_rol};
grant update (status, jeugd, jeugdroute, ook_slachtoffer, stand, samenvatting, herzien_op, uitkomst, afgerond_op) on daderplan to ${app_rol};
grant update (oordeel, toelichting, door, gegeven_op, gelezen_door, gelezen_op) on nonpunishment to ${app_rol};
grant update (stand, interventie_id, actie_id) on daderdoel to ${app_rol};
grant update (stand, veilig, toelichting, nagegaan_door, maatregelen, slachtoffer_ingelicht, maatregelen_door) on dadertermijn to ${app_rol};

do $$
declare welke text;
begin
  foreach welke in array array['daderplan', 'nonpunishment', 'daderdoel', 'dadertermijn', 'barriere', 'barriereinstrument'] loop
    execute format('alter table %I enable row level security', welke);
    execute format('create policy met_grond on %1$I to ${app_rol} using (mag_daders_zien(casus_id)) with check (mag_daders_zien(casus_id))', welke);
  end loop;
end $$;

-- The overviews of chair and members: what was promised at a table, and what did not move.
create index actie_toezegging on actie (regio, tafel, eigenaar_naam);

-- For who leads a region and sees no casus: how many promises each owner made and kept. Numbers only.
create function toezeggingen_geteld(p_regio text, p_tafel text, p_vandaag date, p_zone text)
  returns table (eigenaar text, gemaakt bigint, open bigint, te_laat bigint, op_tijd bigint, later bigint, niet_gelukt bigint, geweigerd bigint, vervallen bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.eigenaar_naam, count(*),
         count(*) filter (where a.stand = 'OPEN'),
         count(*) filter (where a.stand = 'OPEN' and a.termijn < p_vandaag),
         count(*) filter (where a.stand = 'GEDAAN' and (a.afgerond_op at time zone p_zone)::date <= a.termijn),
         count(*) filter (where a.stand = 'GEDAAN' and (a.afgerond_op at time zone p_zone)::date > a.termijn),
         count(*) filter (where a.stand = 'NIET_GELUKT'),
         count(*) filter (where a.stand = 'GEWEIGERD'),
         count(*) filter (where a.stand = 'VERVALLEN')
  from actie a
  where a.regio = p_regio and p_regio = any (huidige_regios()) and (p_regio || '-manager') = any (huidige_groepen())
    and (p_tafel is null or a.tafel = p_tafel)
  group by a.eigenaar_naam
$$;
revoke all on function toezeggingen_geteld(text, text, date, text) from public;
grant execute on function toezeggingen_geteld(text, text, date, text) to ${app_rol};

-- The casussen of a table that did not move since it last sat, with what the agenda said of them. Only items that who asks may hear of;
-- of the casus itself nothing but when it moved.
create function tafelstilstand(p_regio text, p_tafel text)
  returns table (tafel text, casusnummer text, zitting text, gezeten_op timestamptz, bewogen_op timestamptz, redenen text[], toelichting text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with laatste as (
    select z.tafel, max(z.begin) begin from zitting z
    where z.regio = p_regio and p_regio = any (huidige_regios()) and (p_tafel is null or z.tafel = p_tafel)
      and z.stand in ('BEZIG', 'VERSLAG', 'VASTGESTELD')
    group by z.tafel
  ), punt as (
    select distinct on (z.tafel, a.casus_id) a.id, z.tafel, a.casus_id, a.casusnummer, z.nummer, z.begin, a.redenen, a.toelichting, a.stand
    from laatste l join zitting z on z.regio = p_regio and z.tafel = l.tafel and z.begin <= l.begin and z.stand <> 'VERVALLEN'
      join agendapunt a on a.zitting_id = z.id
    order by z.tafel, a.casus_id, z.begin desc
  )
  select p.tafel, p.casusnummer, p.nummer, l.begin, c.laatst_bewogen_op, p.redenen, p.toelichting
  from punt p join laatste l on l.tafel = p.tafel join casus c on c.id = p.casus_id
  where p.stand <> 'AFGEVOERD' and c.status <> 'AFGESLOTEN' and c.laatst_bewogen_op < l.begin
    and not exists (select from behandeling b where b.casus_id = p.casus_id and b.tafel = p.tafel and b.geeindigd_op is not null
                    and not exists (select from behandeling n where n.casus_id = b.casus_id and n.tafel = b.tafel and n.geeindigd_op is null))
    and mag_aan_tafel(p.id, null)
  order by c.laatst_bewogen_op, p.casusnummer
$$;
revoke all on function tafelstilstand(text, text) from public;
grant execute on function tafelstilstand(text, text) to ${app_rol};
