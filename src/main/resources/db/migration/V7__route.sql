-- The whole route: several meldingen and municipalities in a casus, forwarding, parking and what is told later.

-- A casus that proved to be the same as another one. What was stored with it stays where it is and is read along with the
-- other; nothing that came in is ever changed.
alter table casus add column samengevoegd_in uuid references casus;
alter table casus add constraint samengevoegd_is_afgesloten
  check ((samengevoegd_in is not null) = (uitkomst is not distinct from 'SAMENGEVOEGD'));

-- Where a parked casus stands, for when it goes on.
alter table casus add column status_na_parkeren text;
alter table casus add constraint alleen_geparkeerd_gaat_verder
  check ((status = 'GEPARKEERD') = (status_na_parkeren is not null));

create index casus_samengevoegd_in on casus (samengevoegd_in) where samengevoegd_in is not null;

-- The municipalities that take part beside the one that owns it (E41).
create table casus_gemeente (
  casus_id uuid not null references casus,
  gemeente text not null,
  reden text not null,
  sinds timestamptz not null,
  primary key (casus_id, gemeente)
);

create table doorzetting (
  id uuid primary key,
  casus_id uuid not null references casus,
  van_gemeente text not null,
  naar_gemeente text not null,
  naar_naam text,
  naar_regio text not null,
  blijft_betrokken boolean not null,
  reden text not null,
  door text not null,
  tijdstip timestamptz not null
);
create index doorzetting_casus on doorzetting (casus_id, tijdstip desc);

create table parkering (
  id uuid primary key,
  casus_id uuid not null references casus,
  reden text not null check (reden in ('WACHT_OP_SLACHTOFFER', 'WACHT_OP_PARTNER', 'ONDERZOEKSBELANG', 'GEEN_AANKNOPINGSPUNT', 'ANDERS')),
  toelichting text not null,
  herzien_op timestamptz not null,
  door text not null,
  tijdstip timestamptz not null
);
create index parkering_casus on parkering (casus_id, tijdstip desc);

-- What is told about a casus after its melding, with the answers about danger as they are now.
create table aanvulling (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid references melding,
  tekst text not null,
  gevaar jsonb not null,
  door text not null,
  tijdstip timestamptz not null
);
create index aanvulling_casus on aanvulling (casus_id, tijdstip desc);

-- Step 3: what the kenniscentrum registers about a suspicion.
create table registratie (
  id uuid primary key,
  casus_id uuid not null references casus,
  al_bekend text not null check (al_bekend in ('JA', 'NEE', 'ONBEKEND')),
  aantal_slachtoffers integer check (aantal_slachtoffers between 0 and 10000),
  toelichting text not null,
  terugkoppeling text not null,
  door text not null,
  tijdstip timestamptz not null
);
create index registratie_casus on registratie (casus_id, tijdstip desc);

grant select, insert on casus_gemeente, doorzetting, parkering, aanvulling, registratie to ${app_rol};

do $$
declare tabel text;
begin
  foreach tabel in array array['casus_gemeente', 'doorzetting', 'parkering', 'aanvulling', 'registratie'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id))
                    with check (exists (select from casus c where c.id = %1$I.casus_id))', tabel);
  end loop;
end $$;

-- A municipality that forwards a casus gives its access up with it. Who could see what until when stays known, so nothing is
-- simply deleted: the one way is this function, for the service alone and inside its own region.
create table casus_toegang_ingetrokken (
  casus_id uuid not null references casus,
  groep text not null,
  regio text not null,
  reden text not null,
  sinds timestamptz not null,
  ingetrokken_op timestamptz not null,
  ingetrokken_om text not null
);
create index casus_toegang_ingetrokken_casus on casus_toegang_ingetrokken (casus_id);
alter table casus_toegang_ingetrokken enable row level security;
create policy volgt_casus on casus_toegang_ingetrokken for select to ${app_rol}
  using (exists (select from casus c where c.id = casus_toegang_ingetrokken.casus_id));
grant select on casus_toegang_ingetrokken to ${app_rol};

create function trek_toegang_in(welke_casus uuid, welke_groepen text[], waarom text, nu timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    with weg as (
      delete from casus_toegang
      where casus_id = welke_casus and groep = any (welke_groepen) and als_systeem() and regio = any (huidige_regios())
      returning *)
    insert into casus_toegang_ingetrokken (casus_id, groep, regio, reden, sinds, ingetrokken_op, ingetrokken_om)
    select casus_id, groep, regio, reden, sinds, nu, waarom from weg
  $$;
revoke execute on function trek_toegang_in from public;
grant execute on function trek_toegang_in to ${app_rol};
