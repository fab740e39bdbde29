-- Step 2 of the route, enrichment: what was asked of whom, and what came of it (E25, E27).

create table informatieverzoek (
  id uuid primary key,
  casus_id uuid not null references casus,
  domein text not null check (domein in ('SOCIAAL_DOMEIN', 'VEILIGHEID')),
  partner text not null,
  vraag text not null,
  -- The group that asks. Its name (role and municipality) is all that the source sees of the asker.
  namens text not null,
  status text not null check (status in ('KLAARGEZET', 'GEVRAAGD', 'GEANTWOORD', 'NIETS_BEKEND', 'GEWEIGERD', 'ZONDER_ANTWOORD')),
  vastgelegd_door text not null,
  vastgelegd_op timestamptz not null,
  gevraagd_op timestamptz,
  herinnerd_op timestamptz,
  antwoord text,
  weigering text check (weigering in ('GEEN_GRONDSLAG', 'BEROEPSGEHEIM', 'GEEN_TOESTEMMING', 'NIET_BEVOEGD', 'ONDERZOEKSBELANG', 'GEEN_CAPACITEIT', 'ANDERS')),
  toelichting text,
  afgerond_door text,
  afgerond_op timestamptz,
  versie bigint not null,
  check ((status = 'KLAARGEZET') = (gevraagd_op is null)),
  check ((status in ('KLAARGEZET', 'GEVRAAGD')) = (afgerond_op is null)),
  check ((afgerond_op is null) = (afgerond_door is null)),
  check ((status = 'GEANTWOORD') = (antwoord is not null)),
  check ((status = 'GEWEIGERD') = (weigering is not null)),
  check (status not in ('GEWEIGERD', 'ZONDER_ANTWOORD') or toelichting is not null)
);
create index informatieverzoek_casus on informatieverzoek (casus_id, vastgelegd_op);

-- Sparring with the kenniscentrum (Twente 2022, §6.1 step 2).
create table consultatie (
  id uuid primary key,
  casus_id uuid not null references casus,
  vraag text not null,
  gevraagd_door text not null,
  gevraagd_op timestamptz not null,
  advies text,
  beantwoord_door text,
  beantwoord_op timestamptz,
  check (num_nulls(advies, beantwoord_door, beantwoord_op) in (0, 3))
);
create index consultatie_casus on consultatie (casus_id, gevraagd_op);

-- What was asked stays as it was asked; only how far it is changes.
grant select, insert, update (status, gevraagd_op, herinnerd_op, antwoord, weigering, toelichting, afgerond_door, afgerond_op, versie)
  on informatieverzoek to ${app_rol};
grant select, insert, update (advies, beantwoord_door, beantwoord_op) on consultatie to ${app_rol};

-- A source takes no part in the casus: the service reads its own request to it, on the form of its task.
do $$
declare tabel text;
begin
  foreach tabel in array array['informatieverzoek', 'consultatie'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy volgt_casus on %1$I to ${app_rol}
                    using (exists (select from casus c where c.id = %1$I.casus_id))
                    with check (exists (select from casus c where c.id = %1$I.casus_id))', tabel);
  end loop;
end $$;
