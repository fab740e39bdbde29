-- Reporting without an account, and following a report by its code (ADR 0037).

-- How often something was asked from one address or with one code, shared by all nodes. No addresses and no codes: a key is an
-- HMAC of them, under the secret of this installation. Nobody reads or writes it but by the function.
create table openbaar_teller (
  sleutel text primary key check (length(sleutel) = 64),
  aantal integer not null check (aantal >= 0),
  begin timestamptz not null
);
create index openbaar_teller_begin on openbaar_teller (begin);
alter table openbaar_teller enable row level security;

-- Counts in a window of time that begins with the first; what is older than a day is forgotten meanwhile.
create function tel_openbaar(p_sleutel text, p_stap integer, p_venster interval, p_nu timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare stand integer;
begin
  delete from openbaar_teller where begin < p_nu - interval '1 day';
  insert into openbaar_teller as t (sleutel, aantal, begin) values (p_sleutel, p_stap, p_nu)
    on conflict (sleutel) do update
      set aantal = case when t.begin <= p_nu - p_venster then p_stap else t.aantal + p_stap end,
          begin = case when t.begin <= p_nu - p_venster then p_nu else t.begin end
    returning aantal into stand;
  return stand;
end $$;
revoke execute on function tel_openbaar from public;
grant execute on function tel_openbaar to ${app_rol};

-- What was agreed about being in touch with a reporter: the newest counts. Seen by who may know the reporter.
create table contactafspraak (
  id uuid primary key,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  taal text check (taal in ('nl', 'en', 'pl', 'ro', 'bg', 'hu', 'uk')),
  verboden_wijzen text[] not null default '{}'
    check (verboden_wijzen <@ array['TELEFOON', 'E_MAIL_ZONDER_INHOUD', 'VOLGCODE', 'GESPREK']),
  van time,
  tot time,
  nooit text,
  toelichting text,
  door text not null,
  tijdstip timestamptz not null,
  check ((van is null) = (tot is null) and van < tot)
);
create index contactafspraak_melding on contactafspraak (melding_id, tijdstip desc);
create index contactafspraak_casus on contactafspraak (casus_id);

grant select, insert on contactafspraak to ${app_rol};

alter table contactafspraak enable row level security;
create policy zien on contactafspraak for select to ${app_rol}
  using (exists (select from casus c join melder m on m.casus_id = c.id
                 where c.id = contactafspraak.casus_id and m.melding_id = contactafspraak.melding_id offset 0));
create policy vastleggen on contactafspraak for insert to ${app_rol}
  with check (exists (select from casus c where c.id = contactafspraak.casus_id offset 0));

-- What the code of a report gives: always one row, found or not, by the same work. Not the casus, not its number, not a date:
-- one of three words (ADR 0037).
create function volgstand(p_hash bytea)
  returns table (regio text, melding text, stand text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select m.regio, m.nummer,
         case when c.status is null then null
              when c.status = 'AFGESLOTEN' then 'AFGEROND'
              when c.status = 'GEMELD' then 'ONTVANGEN'
              else 'IN_BEHANDELING' end
  from (values (p_hash)) gevraagd(hash)
    left join melding m on m.volgcode_hash = gevraagd.hash
    left join casus eigen on eigen.id = m.casus_id
    left join casus c on c.id = coalesce(eigen.samengevoegd_in, eigen.id)
$$;
revoke execute on function volgstand from public;
grant execute on function volgstand to ${app_rol};
