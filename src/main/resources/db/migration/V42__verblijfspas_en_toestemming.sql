-- What is left of shelter and care: the residence pass (E35), and what somebody agreed to share as kinds of data (E19).

alter table bedenktijd drop constraint bedenktijd_verblijf_check;
alter table bedenktijd add constraint bedenktijd_verblijf_check
  check (verblijf in ('AANGEVRAAGD', 'VERLEEND', 'PAS_AFGEGEVEN', 'PAS_VERLOPEN', 'AFGEWEZEN', 'ANDERE_WEG'));
-- The last day of the pass that holds.
alter table bedenktijd add column pas_tot date;
alter table bedenktijd add check (pas_tot is null or verblijf = 'PAS_AFGEGEVEN');
grant update (pas_tot) on bedenktijd to ${app_rol};

-- Null: all that is needed for the purpose. What the police keeps to itself is nobody's to agree to, and figures need no consent.
alter table toestemming add column categorieen text[]
  check (cardinality(categorieen) > 0 and categorieen <@ array['IDENTITEIT', 'CONTACT', 'ZORG', 'STRAF', 'FISCAAL', 'LOCATIE']);

-- A colleague by user id; care that began before keeps the words that were written down.
comment on column zorgtraject.vervanger is 'user id of the colleague who stands in';
