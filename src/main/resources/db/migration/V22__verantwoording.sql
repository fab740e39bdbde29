-- Each referral with who decided it and when, by which rules of which version of which table, and on what ground it was shared: for
-- who watches over that and sees no casus. Codes and the texts of the tables only; nothing that people wrote about people.
create function verantwoording(p_regio text, p_casus text, p_partner text, p_vanaf timestamptz, p_tot timestamptz)
  returns table (id uuid, casus_id uuid, casus text, partner text, via text, dringendheid text, status text, ronde integer,
                 toestemming text, embargo boolean, vastgesteld_door text, vastgesteld_op timestamptz, verzonden_op timestamptz,
                 ontvangen_op timestamptz, geantwoord_op timestamptz, afgerond_op timestamptz, reden_weigering text, uitkomst text,
                 sleutel text, versie integer, variant text, uitkomsten jsonb, regels jsonb, afgeweken boolean, deling jsonb,
                 verstrekt_op timestamptz[])
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select v.id, v.casus_id, c.nummer, v.partner, v.via, v.dringendheid, v.status, v.ronde, v.toestemming, v.embargo,
         coalesce(nullif(trim(concat(u.first_, ' ', u.last_)), ''), v.vastgesteld_door), v.vastgesteld_op, v.verzonden_op, v.ontvangen_op, v.geantwoord_op, v.afgerond_op,
         v.reden_weigering, v.uitkomst, b.sleutel, b.versie, b.variant_van, b.uitkomsten, b.regels,
         exists (select from afwijking a where a.beslissing_id = v.beslissing_id), v.deling,
         (select array_agg(s.tijdstip order by s.ronde) from verstrekking s where s.verwijzing_id = v.id)
  from verwijzing v
    join casus c on c.id = v.casus_id
    left join act_id_user u on u.id_ = v.vastgesteld_door
    left join beslissing b on b.id = v.beslissing_id
  where v.regio = p_regio and p_regio = any (huidige_regios())
    and (p_regio || '-auditor' = any (huidige_groepen()) or p_regio || '-privacy-officer' = any (huidige_groepen()))
    and (p_casus is null or c.nummer = p_casus) and (p_partner is null or v.partner = p_partner)
    and v.vastgesteld_op >= p_vanaf and v.vastgesteld_op < p_tot
$$;
revoke execute on function verantwoording from public;
grant execute on function verantwoording to ${app_rol};
create index verwijzing_vastgesteld on verwijzing (regio, vastgesteld_op);
