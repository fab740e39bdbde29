-- What the sender leaves out although it may be shared: fewer kinds of data than the table allows, never more.
alter table verwijzing add column weglaten text[] not null default '{}'
  check (weglaten <@ array['IDENTITEIT', 'CONTACT', 'ZORG', 'STRAF', 'POLITIE_CIE', 'FISCAAL', 'LOCATIE']);

-- What a victim, or who has the say over a child, agreed to share, per purpose; withdrawn it stays known (AVG, artikel 7).
create table toestemming (
  id uuid primary key,
  casus_id uuid not null references casus,
  doel text not null check (doel in ('STRAFRECHT', 'BESTUURSRECHT', 'FISCAAL', 'ARBEIDSRECHT', 'ZORG', 'PREVENTIE')),
  -- Null for what was written down with a referral only.
  gever text check (gever in ('SLACHTOFFER', 'GEZAGSDRAGER')),
  wijze text check (wijze in ('SCHRIFTELIJK', 'MONDELING')),
  gegeven_op date,
  toelichting text not null,
  door text not null,
  tijdstip timestamptz not null,
  ingetrokken_op timestamptz,
  ingetrokken_door text,
  reden_intrekking text,
  check (num_nulls(ingetrokken_op, ingetrokken_door, reden_intrekking) in (0, 3))
);
create unique index toestemming_geldig on toestemming (casus_id, doel) where ingetrokken_op is null;
create index toestemming_casus on toestemming (casus_id, tijdstip desc);
grant select, insert, update (ingetrokken_op, ingetrokken_door, reden_intrekking) on toestemming to ${app_rol};

alter table toestemming enable row level security;
create policy volgt_casus on toestemming to ${app_rol}
  using (exists (select from casus c where c.id = toestemming.casus_id offset 0))
  with check (exists (select from casus c where c.id = toestemming.casus_id offset 0));

-- Whether an identifier is known in a casus that the other side works on: yes or no, and nothing of the casus (E26; Twente 2022,
-- actie 11). RIEC and kenniscentrum may each ask about the other; who is who, the service knows. What is shielded, and what the
-- public prosecutor wants to keep, is not told. Each question goes into the processing log with the casussen that it met: whoever
-- asks does not see those.
create function hit_no_hit(p_regio text, p_bij text, p_sleutels text[], p_aanleiding text) returns boolean
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
    and not exists (select from verwijzing e where e.casus_id = c.id and e.embargo)
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
revoke all on function hit_no_hit(text, text, text[], text) from public;
grant execute on function hit_no_hit(text, text, text[], text) to ${app_rol};
