-- A system signs in at each call: one statement instead of a transaction of four (ADR 0024).
-- Row-level security knows by the setting who counts; it ends with the transaction.
create function inlogstand(paar text, adres text, account text, nu timestamptz)
  returns table (moet_wachten boolean, bekend boolean)
  language plpgsql
as $$
begin
  perform set_config('meldroute.inloggen', 'ja', true);
  return query
    select coalesce(bool_or(p.wacht_tot > nu and p.sleutel <> account), false)
        or coalesce(bool_or(p.wacht_tot > nu and p.sleutel = account), false)
          and not coalesce(bool_or(p.gelukt_op is not null and p.sleutel = paar), false),
      coalesce(bool_or(p.sleutel = paar and p.mislukt = 0 and p.gelukt_op > nu - interval '1 day'), false)
    from inlogpoging p where p.sleutel in (paar, adres, account);
end $$;
revoke execute on function inlogstand from public;
grant execute on function inlogstand to ${app_rol};
