-- Failed sign-ins, shared by all nodes. No names and no addresses: a key is an HMAC of them, under the
-- secret of this installation.

create table inlogpoging (
  sleutel text primary key check (length(sleutel) = 64),
  mislukt integer not null check (mislukt >= 0),
  wacht_tot timestamptz,
  gelukt_op timestamptz,
  gewijzigd_op timestamptz not null
);
create index inlogpoging_gewijzigd on inlogpoging (gewijzigd_op);

-- Nobody is signed in yet, so there is no user to ask for: only the code that counts says that it does.
alter table inlogpoging enable row level security;
create policy inlogpoging_tellen on inlogpoging to ${app_rol}
  using (current_setting('meldroute.inloggen', true) = 'ja')
  with check (current_setting('meldroute.inloggen', true) = 'ja');

grant select, insert, update, delete on inlogpoging to ${app_rol};
