-- A shielded casus is seen by people who were named, and no longer by groups.

alter table casus add column afgeschermd boolean not null default false;

-- Who was named, by whom and from when until when. What was, stays known.
create table casus_genoemde (
  id uuid primary key,
  casus_id uuid not null references casus,
  regio text not null,
  gebruiker text not null,
  door text not null,
  sinds timestamptz not null,
  tot timestamptz,
  check (tot >= sinds)
);
create unique index casus_genoemde_nu on casus_genoemde (casus_id, gebruiker) where tot is null;

grant select, insert, update (tot) on casus_genoemde to ${app_rol};

alter table casus_genoemde enable row level security;
create policy zien on casus_genoemde for select to ${app_rol}
  using (regio = any (huidige_regios()) and (als_systeem() or gebruiker = huidige_gebruiker()));
create policy noemen on casus_genoemde for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());
create policy beeindigen on casus_genoemde for update to ${app_rol}
  using (regio = any (huidige_regios()) and als_systeem() and tot is null)
  with check (regio = any (huidige_regios()) and als_systeem());

-- Who knows a party has no part in the casus. Why is not written down: that is about a colleague.
create table belangenconflict (
  id uuid primary key,
  casus_id uuid not null references casus,
  regio text not null,
  gebruiker text not null,
  gemeld_door text not null,
  gemeld_op timestamptz not null,
  opgeheven_door text,
  opgeheven_op timestamptz,
  check ((opgeheven_op is null) = (opgeheven_door is null))
);
create unique index belangenconflict_nu on belangenconflict (casus_id, gebruiker) where opgeheven_op is null;

grant select, insert, update (opgeheven_door, opgeheven_op) on belangenconflict to ${app_rol};

alter table belangenconflict enable row level security;
create policy zien on belangenconflict for select to ${app_rol}
  using (regio = any (huidige_regios()) and (als_systeem() or gebruiker = huidige_gebruiker()));
create policy melden on belangenconflict for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());
create policy opheffen on belangenconflict for update to ${app_rol}
  using (regio = any (huidige_regios()) and als_systeem() and opgeheven_op is null)
  with check (regio = any (huidige_regios()) and als_systeem());

-- Break-glass: for a while, with a reason, and looked at afterwards. It ends by itself.
create table noodtoegang (
  id uuid primary key,
  casus_id uuid not null references casus,
  regio text not null,
  gebruiker text not null,
  reden text not null,
  sinds timestamptz not null,
  tot timestamptz not null,
  oordeel text check (oordeel in ('TERECHT', 'ONTERECHT')),
  toelichting text,
  beoordeeld_door text,
  beoordeeld_op timestamptz,
  check (tot >= sinds),
  check (num_nulls(oordeel, toelichting, beoordeeld_door, beoordeeld_op) in (0, 4))
);
create index noodtoegang_casus on noodtoegang (casus_id, gebruiker, tot);

grant select, insert, update (tot, oordeel, toelichting, beoordeeld_door, beoordeeld_op) on noodtoegang to ${app_rol};

alter table noodtoegang enable row level security;
create policy zien on noodtoegang for select to ${app_rol}
  using (regio = any (huidige_regios()) and (als_systeem() or gebruiker = huidige_gebruiker()));
create policy openen on noodtoegang for insert to ${app_rol}
  with check (regio = any (huidige_regios()) and als_systeem());
create policy beoordelen on noodtoegang for update to ${app_rol}
  using (regio = any (huidige_regios()) and als_systeem() and oordeel is null)
  with check (regio = any (huidige_regios()) and als_systeem());

-- `offset 0`: one probe of an index for the row at hand.
alter policy zien on casus
  using (regio = any (huidige_regios())
         and (als_systeem()
              or ((case when afgeschermd
                   then exists (select from casus_genoemde g where g.casus_id = casus.id and g.gebruiker = huidige_gebruiker() and g.tot is null offset 0)
                   else exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()) offset 0) end
                   or exists (select from noodtoegang n where n.casus_id = casus.id and n.gebruiker = huidige_gebruiker() and n.tot > now() offset 0))
                  and not exists (select from belangenconflict b where b.casus_id = casus.id and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0))));
alter policy bijwerken on casus
  using (regio = any (huidige_regios())
         and (als_systeem()
              or ((case when afgeschermd
                   then exists (select from casus_genoemde g where g.casus_id = casus.id and g.gebruiker = huidige_gebruiker() and g.tot is null offset 0)
                   else exists (select from casus_toegang t where t.casus_id = casus.id and t.groep = any (huidige_groepen()) offset 0) end
                   or exists (select from noodtoegang n where n.casus_id = casus.id and n.gebruiker = huidige_gebruiker() and n.tot > now() offset 0))
                  and not exists (select from belangenconflict b where b.casus_id = casus.id and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0))));
create or replace function mag_casus_zien(casus uuid, regio text) returns boolean language sql stable
  as $$ select regio = any (huidige_regios())
               and (als_systeem()
                    or ((case when (select c.afgeschermd from casus c where c.id = mag_casus_zien.casus)
                         then exists (select from casus_genoemde g where g.casus_id = mag_casus_zien.casus and g.gebruiker = huidige_gebruiker() and g.tot is null offset 0)
                         else exists (select from casus_toegang t where t.casus_id = mag_casus_zien.casus and t.groep = any (huidige_groepen()) offset 0) end
                         or exists (select from noodtoegang n where n.casus_id = mag_casus_zien.casus and n.gebruiker = huidige_gebruiker() and n.tot > now() offset 0))
                        and not exists (select from belangenconflict b where b.casus_id = mag_casus_zien.casus and b.gebruiker = huidige_gebruiker() and b.opgeheven_op is null offset 0))) $$;

-- Whether a casus is shielded is not for one of its readers to say.
create function bewaak_afscherming() returns trigger language plpgsql
  set search_path = public, pg_temp
  as $$
  begin
    if not als_systeem() then
      raise insufficient_privilege using message = 'Een casus wordt alleen door de dienst afgeschermd';
    end if;
    return new;
  end $$;
create trigger bewaak_afscherming before update of afgeschermd on casus
  for each row when (old.afgeschermd is distinct from new.afgeschermd) execute function bewaak_afscherming();

-- A draft goes with its casus: not shown to who may no longer see that, nor to the service in another region.
alter policy eigen on taakconcept
  using ((gebruiker = huidige_gebruiker() or als_systeem())
         and exists (select from casus c where c.id = taakconcept.casus_id offset 0));
