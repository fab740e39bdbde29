-- Shelter (ontwerp 2.4): which places there are, who holds one, and a placement from request to outflow.

-- Who looks for a place in a region, or leads who does.
create function mag_opvang_zien(p_regio text) returns boolean language sql stable
  as $$ select exists (select from unnest(huidige_groepen()) groep
                       where groep in (p_regio || '-zorgcoordinator', p_regio || '-procesmanager', p_regio || '-ketenregisseur', p_regio || '-manager')
                          or groep like p_regio || '-%-aandachtsfunctionaris') $$;

-- A number of equal places at a facility. Kept by the facility itself, or by the zorgcoördinator.
create table opvangplek (
  id uuid primary key,
  regio text not null,
  naam text not null check (naam <> ''),
  vorm text not null check (vorm in ('BESCHERMDE_OPVANG_AMV', 'JEUGDHULP_VERBLIJF', 'COSM', 'OMM', 'CRISISOPVANG_ARBEID', 'NLA_PLEK', 'VROUWENOPVANG', 'MAATSCHAPPELIJKE_OPVANG', 'NOODPLEK')),
  ligging text not null check (ligging in ('EIGEN_REGIO', 'BUITEN_REGIO', 'LANDELIJK')),
  -- For every region, whichever keeps it.
  landelijk boolean not null,
  -- Through whom somebody is admitted, and the group behind it; without one the zorgcoördinator keeps it.
  partner text not null check (partner <> ''),
  groep text check (groep <> ''),
  geslachten text[] not null check (cardinality(geslachten) > 0 and geslachten <@ array['VROUW', 'MAN', 'X']),
  leeftijd_van integer not null check (leeftijd_van between 0 and 120),
  leeftijd_tot integer not null check (leeftijd_tot between 0 and 120),
  kinderen boolean not null,
  talen text[] not null,
  toegankelijk boolean not null,
  huisdieren boolean not null,
  totaal integer not null check (totaal between 0 and 1000),
  -- Taken by people of whom this register knows nothing, as the facility says.
  elders integer not null default 0 check (elders >= 0),
  gereserveerd integer not null default 0 check (gereserveerd >= 0),
  bezet integer not null default 0 check (bezet >= 0),
  vrij integer not null generated always as (totaal - elders - gereserveerd - bezet) stored,
  -- When somebody can come in, as it is written for partners.
  uren text not null check (uren <> ''),
  aanmelden text,
  adres_geheim boolean not null,
  -- Never of a secret place: that stands apart, for named people.
  adres text,
  in_gebruik boolean not null default true,
  versie bigint not null default 0,
  gewijzigd_door text not null,
  gewijzigd_op timestamptz not null,
  check (leeftijd_van <= leeftijd_tot),
  check (not (adres_geheim and adres is not null)),
  -- The last wall: no place is ever given away twice.
  constraint opvangplek_nooit_dubbel check (vrij >= 0)
);
create index opvangplek_regio on opvangplek (regio, naam);
create index opvangplek_landelijk on opvangplek (vorm) where landelijk;

create function mag_opvang_bijhouden(p_regio text, p_groep text) returns boolean language sql stable
  as $$ select p_regio = any (huidige_regios())
           and (als_systeem() or p_groep = any (huidige_groepen()) or p_regio || '-zorgcoordinator' = any (huidige_groepen())) $$;

alter table opvangplek enable row level security;
create policy zien on opvangplek for select to ${app_rol}
  using ((regio = any ((select huidige_regios())::text[])
          and ((select als_systeem()) or groep = any ((select huidige_groepen())::text[]) or mag_opvang_zien(regio)))
         or (landelijk and ((select als_systeem())
                            or (select exists (select from unnest(huidige_regios()) eigen where mag_opvang_zien(eigen))))));
create policy toevoegen on opvangplek for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and mag_opvang_bijhouden(regio, groep));
create policy bijhouden on opvangplek for update to ${app_rol}
  using (mag_opvang_bijhouden(regio, groep) or (landelijk and als_systeem()))
  with check (mag_opvang_bijhouden(regio, groep) or (landelijk and als_systeem()));
grant select, insert on opvangplek to ${app_rol};
grant update (naam, vorm, ligging, landelijk, geslachten, leeftijd_van, leeftijd_tot, kinderen, talen, toegankelijk, huisdieren, totaal, elders,
              gereserveerd, bezet, uren, aanmelden, adres_geheim, adres, in_gebruik, versie, gewijzigd_door, gewijzigd_op)
  on opvangplek to ${app_rol};

-- Where a secret place is. For people by name, and for nobody else: not for a role, and not for the service.
create table opvangadreskenner (
  plek_id uuid not null references opvangplek,
  gebruiker text not null check (gebruiker <> ''),
  regio text not null,
  door text not null,
  sinds timestamptz not null,
  tot timestamptz,
  primary key (plek_id, gebruiker, sinds)
);
create unique index opvangadreskenner_nu on opvangadreskenner (plek_id, gebruiker) where tot is null;
create table opvangadres (
  plek_id uuid primary key references opvangplek,
  regio text not null,
  adres text not null check (adres <> ''),
  door text not null,
  tijdstip timestamptz not null
);

-- The facility itself; of a place that nobody keeps, the zorgcoördinator.
create function mag_adres_bijhouden(p_plek uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from opvangplek p
                 where p.id = p_plek and p.regio = any (huidige_regios())
                   and coalesce(p.groep, p.regio || '-zorgcoordinator') = any (huidige_groepen()))
$$;
revoke all on function mag_adres_bijhouden(uuid) from public;
grant execute on function mag_adres_bijhouden(uuid) to ${app_rol};

alter table opvangadreskenner enable row level security;
create policy zien on opvangadreskenner for select to ${app_rol}
  using (gebruiker = huidige_gebruiker() or mag_adres_bijhouden(plek_id));
create policy noemen on opvangadreskenner for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id));
create policy beeindigen on opvangadreskenner for update to ${app_rol}
  using (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id))
  with check (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id));
alter table opvangadres enable row level security;
create policy zien on opvangadres for select to ${app_rol}
  using (exists (select from opvangadreskenner k
                 where k.plek_id = opvangadres.plek_id and k.gebruiker = huidige_gebruiker() and k.tot is null));
create policy vastleggen on opvangadres for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id));
create policy bijhouden on opvangadres for update to ${app_rol}
  using (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id))
  with check (regio = any (huidige_regios()) and mag_adres_bijhouden(plek_id));
grant select, insert on opvangadreskenner, opvangadres to ${app_rol};
grant update (tot) on opvangadreskenner to ${app_rol};
grant update (adres, door, tijdstip) on opvangadres to ${app_rol};

-- One request for shelter, of one victim or of some who stay together, until its outflow.
create table opvangplaatsing (
  id uuid primary key,
  casus_id uuid not null references casus,
  regio text not null,
  -- The request of which this is a part, when a group was split.
  deel_van uuid references opvangplaatsing,
  vrouwen integer not null default 0 check (vrouwen >= 0),
  mannen integer not null default 0 check (mannen >= 0),
  anders integer not null default 0 check (anders >= 0),
  kinderen integer not null default 0 check (kinderen >= 0),
  jongste integer check (jongste between 0 and 120),
  oudste integer check (oudste between 0 and 120),
  taal text,
  toegankelijk boolean not null default false,
  huisdier boolean not null default false,
  -- What the facility has to know, without names.
  bijzonderheden text,
  -- The answers to the questions of the tables, by name.
  antwoorden jsonb not null,
  verantwoordelijk text,
  betaler text,
  grond text,
  stand text not null check (stand in ('GEVRAAGD', 'LOOPT', 'AFGEROND', 'NIET_GEPLAATST')),
  spoed boolean not null,
  herzien_op timestamptz,
  reden_niet text check (reden_niet in ('VOL', 'GEEN_PASSENDE_PLEK', 'GEEN_PLEK_VOOR_GROEP', 'ALLEEN_KANTOORTIJD', 'NIET_BEREIKBAAR', 'WIL_NIET', 'ANDERS')),
  toelichting text,
  uitstroom text check (uitstroom in ('EIGEN_WONING', 'BEGELEID_WONEN', 'FAMILIE_OF_VRIENDEN', 'ANDERE_OPVANG', 'TERUGKEER', 'ONBEKEND')),
  uitstroom_gemeente text,
  uitstroom_corporatie text,
  gevraagd_door text not null,
  gevraagd_op timestamptz not null,
  afgerond_op timestamptz,
  check ((stand = 'NIET_GEPLAATST') = (reden_niet is not null)),
  check ((stand in ('AFGEROND', 'NIET_GEPLAATST')) = (afgerond_op is not null))
);
create index opvangplaatsing_casus on opvangplaatsing (casus_id, gevraagd_op);
create index opvangplaatsing_open on opvangplaatsing (casus_id) where afgerond_op is null;
create index opvangplaatsing_niet on opvangplaatsing (regio, afgerond_op) where stand = 'NIET_GEPLAATST';

-- A place that was held for it, and what came of it.
create table opvangverblijf (
  id uuid primary key,
  plaatsing_id uuid not null references opvangplaatsing,
  casus_id uuid not null references casus,
  regio text not null,
  -- Empty for a place that is not in the register.
  plek_id uuid references opvangplek,
  naam text not null check (naam <> ''),
  vorm text not null,
  ligging text not null check (ligging in ('EIGEN_REGIO', 'BUITEN_REGIO', 'LANDELIJK')),
  partner text not null,
  personen integer not null check (personen > 0),
  -- Until the place that fits better takes people in.
  tijdelijk boolean not null,
  stand text not null check (stand in ('GERESERVEERD', 'BEVESTIGD', 'VERBLIJFT', 'VERVALLEN', 'BEEINDIGD')),
  gereserveerd_tot timestamptz not null,
  door text not null,
  tijdstip timestamptz not null,
  aangekomen_op timestamptz,
  beeindigd_op timestamptz,
  einde text check (einde in ('VERLOPEN', 'GEWEIGERD', 'NIET_AANGEKOMEN', 'VERHUISD', 'DREIGING', 'PLEK_WEG', 'VERTROKKEN', 'DOORGESTROOMD')),
  toelichting text,
  check ((stand in ('VERVALLEN', 'BEEINDIGD')) = (einde is not null)),
  check ((einde is null) = (beeindigd_op is null)),
  check (stand <> 'VERBLIJFT' or aangekomen_op is not null)
);
create index opvangverblijf_plaatsing on opvangverblijf (plaatsing_id, tijdstip);
create index opvangverblijf_casus on opvangverblijf (casus_id, tijdstip);
create index opvangverblijf_plek on opvangverblijf (plek_id) where stand in ('GERESERVEERD', 'BEVESTIGD', 'VERBLIJFT');

-- What happened meanwhile: an extension, a threat, a refusal.
create table opvanggebeurtenis (
  id uuid primary key,
  plaatsing_id uuid not null references opvangplaatsing,
  casus_id uuid not null references casus,
  soort text not null check (soort <> ''),
  tekst text not null check (tekst <> ''),
  door text not null,
  tijdstip timestamptz not null
);
create index opvanggebeurtenis_plaatsing on opvanggebeurtenis (plaatsing_id, tijdstip);

grant select, insert on opvangplaatsing, opvangverblijf, opvanggebeurtenis to ${app_rol};
grant update (vrouwen, mannen, anders, kinderen, jongste, oudste, taal, toegankelijk, huisdier, bijzonderheden, antwoorden, verantwoordelijk,
              betaler, grond, stand, spoed, herzien_op, reden_niet, toelichting, uitstroom, uitstroom_gemeente, uitstroom_corporatie, afgerond_op)
  on opvangplaatsing to ${app_rol};
grant update (stand, aangekomen_op, beeindigd_op, einde, toelichting) on opvangverblijf to ${app_rol};

do $$
declare tabel text;
begin
  foreach tabel in array array['opvangplaatsing', 'opvangverblijf', 'opvanggebeurtenis'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id offset 0))
                    with check (exists (select from casus c where c.id = %1$I.casus_id offset 0))', tabel);
  end loop;
end $$;

-- How often there was no place, why and for whom (E28): numbers only, for who leads a region and sees no casus. Also of acute danger,
-- where nobody had time to say who it was about.
create function niet_geplaatst(p_regio text, p_van timestamptz, p_tot timestamptz)
  returns table (reden text, doelgroep text, aantal bigint, personen bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select reden, doelgroep, count(*), sum(personen)
  from (
    select p.reden_niet reden,
           case when p.vrouwen + p.mannen + p.anders + p.kinderen > 3 then 'GROEP'
                when p.kinderen > 0 then 'GEZIN'
                when coalesce(p.oudste, 99) < 18 then 'MINDERJARIG'
                when p.mannen > 0 and p.vrouwen + p.anders = 0 then 'MANNEN'
                when p.vrouwen > 0 and p.mannen + p.anders = 0 then 'VROUWEN'
                else 'ONBEKEND' end doelgroep,
           p.vrouwen + p.mannen + p.anders + p.kinderen personen
    from opvangplaatsing p join casus c on c.id = p.casus_id
    where p.regio = p_regio and p.stand = 'NIET_GEPLAATST' and p.afgerond_op >= p_van and p.afgerond_op < p_tot
      and c.nummer not like '%-OEFENING'
    union all
    select n.reden_niet, 'ONBEKEND', 1
    from noodopvang n join casus c on c.id = n.casus_id
    where c.regio = p_regio and n.uitkomst = 'NIET_GEPLAATST' and n.tijdstip >= p_van and n.tijdstip < p_tot
      and c.nummer not like '%-OEFENING') niet
  where p_regio = any (huidige_regios()) and mag_opvang_zien(p_regio)
  group by reden, doelgroep order by count(*) desc, reden, doelgroep
$$;
revoke all on function niet_geplaatst(text, timestamptz, timestamptz) from public;
grant execute on function niet_geplaatst(text, timestamptz, timestamptz) to ${app_rol};
