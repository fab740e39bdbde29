-- Linking: what a casus has in common with other casussen of its region (ADR 0018).
-- Keys are made in Java (Normalisatie, Naamsleutels, Adressleutels); the database compares them.

-- For searching a part of a name. The built-in database has it already; on another server the owner may add it.
create extension if not exists pg_trgm;

-- sleutelversie: by which rules the keys were made. Rows of before get theirs at the next start.
alter table betrokkene
  add naamklank text,
  add naamsleutels text[] not null default '{}',
  add sleutelversie smallint not null default 0;
alter table locatie
  add adressleutels text[] not null default '{}',
  add toevoeging text,
  add sleutelversie smallint not null default 0;
alter table kenmerk
  add adressleutels text[] not null default '{}',
  add toevoeging text,
  add sleutelversie smallint not null default 0;

-- Without a pending list: a search would have to read through it.
create index betrokkene_naamsleutels on betrokkene using gin (naamsleutels) with (fastupdate = off);
create index locatie_adressleutels on locatie using gin (adressleutels) with (fastupdate = off);
create index kenmerk_adressleutels on kenmerk using gin (adressleutels) with (fastupdate = off)
  where soort = 'ADRES';
create index betrokkene_naam on betrokkene using gin (naam gin_trgm_ops) with (fastupdate = off);
create index betrokkene_bijnaam on betrokkene using gin (bijnaam gin_trgm_ops) with (fastupdate = off);
create index betrokkene_sleutelversie on betrokkene (sleutelversie);
create index locatie_sleutelversie on locatie (sleutelversie);
create index kenmerk_sleutelversie on kenmerk (sleutelversie);
-- Part of the keys above now.
alter table locatie drop column postcode_huisnummer;
-- The other way round, so that it also serves a search in which the kind is not known.
drop index kenmerk_genormaliseerd;
create index kenmerk_genormaliseerd on kenmerk (genormaliseerd, soort);

create sequence verband_volgnummer;

-- A suggestion that two casussen belong together, and what a human made of it. Belongs to the casus that was compared;
-- of the other one it holds its key only.
create table verband (
  id uuid primary key,
  nummer text not null unique,
  casus_id uuid not null references casus,
  melding_id uuid not null references melding,
  treffer_id uuid not null references casus,
  redenen text[] not null check (cardinality(redenen) > 0 and redenen <@ array['TELEFOON', 'KENTEKEN', 'EMAIL', 'REKENING', 'KVK', 'ADVERTENTIE', 'SOCIAL_MEDIA', 'ADRES', 'NAAM_EN_GEBOORTEDATUM', 'NAAM_EN_BIJNA_GEBOORTEDATUM', 'DEEL_VAN_NAAM_EN_GEBOORTEDATUM', 'NAAM', 'BIJNAAM']),
  -- By which value each reason came: a digest, so that a judgement counts for that value only.
  afdrukken text[] not null,
  sterkte text not null check (sterkte in ('STERK', 'MIDDEL', 'ZWAK')),
  oordeel text not null check (oordeel in ('VOORGESTELD', 'BEVESTIGD', 'AFGEWEZEN')),
  toelichting text,
  beoordeeld_door text,
  beoordeeld_op timestamptz,
  gevonden_op timestamptz not null,
  check (casus_id <> treffer_id),
  check ((oordeel = 'VOORGESTELD') = (beoordeeld_door is null and beoordeeld_op is null)),
  check (oordeel <> 'AFGEWEZEN' or toelichting is not null)
);
create unique index verband_open on verband (casus_id, treffer_id) where oordeel = 'VOORGESTELD';
create index verband_casus on verband (casus_id, treffer_id);
create index verband_treffer on verband (treffer_id, casus_id);
create index verband_melding on verband (melding_id);

grant usage on sequence verband_volgnummer to ${app_rol};
grant select, insert on verband to ${app_rol};
grant update (redenen, afdrukken, sterkte, gevonden_op, oordeel, toelichting, beoordeeld_door, beoordeeld_op) on verband to ${app_rol};

alter table verband enable row level security;
create policy zien on verband for select to ${app_rol}
  using (exists (select from casus c where c.id = verband.casus_id));
-- Only the comparison itself suggests: who could write a row could ask whose casus it is.
create policy voorstellen on verband for insert to ${app_rol}
  with check (als_systeem() and exists (select from casus c where c.id = verband.casus_id));
-- A judgement stands.
create policy beoordelen on verband for update to ${app_rol}
  using (oordeel = 'VOORGESTELD' and exists (select from casus c where c.id = verband.casus_id))
  with check (exists (select from casus c where c.id = verband.casus_id));

-- The rule of the policies on casus, for the functions below, which look past them.
create function mag_casus_zien(casus uuid, regio text) returns boolean language sql stable
  as $$ select regio = any (huidige_regios())
               and (als_systeem() or exists (select from casus_toegang t where t.casus_id = casus and t.groep = any (huidige_groepen()))) $$;

-- How two birth dates relate. The first of January is what is filled in when only the year is known.
create function geboortedatums(een date, ander date) returns text language sql immutable
  as $$ select case
      when een is null or ander is null then 'ONBEKEND'
      when extract(doy from een) = 1 or extract(doy from ander) = 1 then
        case when abs(extract(year from een) - extract(year from ander)) <= 1 then 'BIJNA' else 'ANDERS' end
      when een = ander then 'GELIJK'
      when extract(year from een) = extract(year from ander)
           and (extract(month from een) = extract(month from ander)
                or extract(day from een) = extract(day from ander)
                or (extract(month from een) = extract(day from ander) and extract(day from een) = extract(month from ander))) then 'BIJNA'
      when to_char(een, 'MMDD') = to_char(ander, 'MMDD')
           and abs(extract(year from een) - extract(year from ander)) <= 2 then 'BIJNA'
      else 'ANDERS'
    end $$;

-- The narrow function: what one casus, which the caller must be allowed to see, has in common with others in its region.
-- Answers where and in which way, never with which name or value. A value that very many casussen share says little: it
-- comes back as weak, or, for a likeness of names alone, not at all.
create function zoek_verbanden(p_casus uuid)
  returns table (nummer text, gemeente text, reden text, sterkte text, afdruk text)
  language sql stable security definer
  set search_path = public, pg_temp
  -- A probe of an index for each key, whatever the planner thinks of keys that it does not know.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
  with eigen as materialized (
    select c.id, c.regio from casus c where c.id = p_casus and mag_casus_zien(c.id, c.regio)
  ), waarde as materialized (
    select distinct e.id, e.regio, k.soort, k.genormaliseerd
    from eigen e join kenmerk k on k.casus_id = e.id
    where k.soort <> 'ADRES' and length(k.genormaliseerd) >= 4
  ), kenmerktreffer as (
    select h.casus_id, w.soort as reden, w.genormaliseerd as sleutel, 'STERK' as sterkte, w.regio
    from waarde w cross join lateral (
      select k.casus_id from kenmerk k
      where k.soort = w.soort and k.genormaliseerd = w.genormaliseerd and k.casus_id <> w.id limit 100) h
  ), adres as materialized (
    select distinct e.id, e.regio, a.sleutel, a.toevoeging
    from eigen e cross join lateral (
      select unnest(l.adressleutels) as sleutel, l.toevoeging from locatie l where l.casus_id = e.id
      union all
      select unnest(k.adressleutels), k.toevoeging from kenmerk k where k.casus_id = e.id and k.soort = 'ADRES') a
  ), adrestreffer as (
    select h.casus_id, 'ADRES' as reden, a.sleutel,
           case when h.toevoeging is not distinct from a.toevoeging then 'STERK' else 'MIDDEL' end as sterkte, a.regio
    from adres a cross join lateral (
      (select l.casus_id, l.toevoeging from locatie l where l.adressleutels @> array[a.sleutel] and l.casus_id <> a.id limit 100)
      union all
      (select k.casus_id, k.toevoeging from kenmerk k
       where k.soort = 'ADRES' and k.adressleutels @> array[a.sleutel] and k.casus_id <> a.id limit 100)) h
    where h.toevoeging is not distinct from a.toevoeging or h.toevoeging is null or a.toevoeging is null
  ), naam as materialized (
    select distinct e.id, e.regio, b.geboortedatum, b.naamklank, s.sleutel as eigen_sleutel, z.zoek as sleutel
    from eigen e join betrokkene b on b.casus_id = e.id
    cross join lateral unnest(b.naamsleutels) s (sleutel)
    -- An initial is compared with initials and with first names, a first name with initials only.
    cross join lateral (
      select s.sleutel where s.sleutel not like 'i:%'
      union all select 'i:' || substr(s.sleutel, 3) where s.sleutel like 'I:%'
      union all select 'I:' || substr(s.sleutel, 3) where s.sleutel like 'i:%') z (zoek)
  ), naamtreffer as materialized (
    select h.casus_id, n.regio, left(n.eigen_sleutel, 1) as soort, substr(n.sleutel, 3) as sleutel,
           n.naamklank, h.naamklank as andere_klank,
           geboortedatums(n.geboortedatum, h.geboortedatum) as datums
    from naam n cross join lateral (
      select b.casus_id, b.geboortedatum, b.naamklank, count(*) over () as aantal from (
        select casus_id, geboortedatum, naamklank from betrokkene
        where naamsleutels @> array[n.sleutel] and casus_id <> n.id limit 100) b) h
    -- A name that very many have says something with its birth date only.
    where h.aantal <= 15 or (n.geboortedatum is not null and h.geboortedatum is not null)
  ), persoontreffer as (
    select t.casus_id, t.regio, t.sleutel, g.reden, g.sterkte
    from naamtreffer t cross join lateral (
      select case
               when t.soort = 'd' then 'DEEL_VAN_NAAM_EN_GEBOORTEDATUM'
               when t.datums = 'GELIJK' then 'NAAM_EN_GEBOORTEDATUM'
               when t.datums = 'BIJNA' then 'NAAM_EN_BIJNA_GEBOORTEDATUM'
               when t.soort = 'a' then 'BIJNAAM'
               else 'NAAM'
             end as reden,
             case
               when t.soort = 'p' and t.datums = 'GELIJK' then 'STERK'
               when t.soort = 'p' and t.datums = 'BIJNA' then 'MIDDEL'
               when t.soort in ('b', 'i', 'I', 'a') and t.datums = 'GELIJK' then 'MIDDEL'
               else 'ZWAK'
             end as sterkte) g
    where t.soort = 'd' or (t.datums <> 'ANDERS' and (t.soort <> 'b' or similarity(t.naamklank, t.andere_klank) >= 0.4))
  ), treffer as (
    select casus_id, regio, sleutel, reden, sterkte from kenmerktreffer
    union all select casus_id, regio, sleutel, reden, sterkte from adrestreffer
    union all select casus_id, regio, sleutel, reden, sterkte from persoontreffer
  ), geteld as (
    select distinct c.nummer, c.gemeente, t.reden, t.sterkte, t.sleutel,
           dense_rank() over (partition by t.reden, t.sleutel order by c.id)
             + dense_rank() over (partition by t.reden, t.sleutel order by c.id desc) - 1 as aantal
    from treffer t join casus c on c.id = t.casus_id and c.regio = t.regio
  )
  select distinct on (g.nummer, g.reden) g.nummer, g.gemeente, g.reden,
         case when g.aantal > 25 then 'ZWAK' else g.sterkte end,
         g.reden || ':' || encode(sha256(convert_to(g.sleutel, 'UTF8')), 'hex')
  from geteld g
  where g.aantal <= 10 or g.reden not in ('NAAM', 'BIJNAAM')
  order by g.nummer, g.reden, case when g.aantal > 25 then 2 else array_position(array['STERK', 'MIDDEL'], g.sterkte) end nulls last, g.sleutel
$$;

-- For whoever may see a casus: where its hits are and whom to ask, in both directions. The number of the other casus only
-- for who may see that casus too. What comes from elsewhere shows once a colleague there has confirmed it.
create function verband_contacten(p_casus uuid)
  returns table (verband text, inkomend boolean, casus text, gemeente text, eigenaar text, redenen text[], sterkte text,
                 oordeel text, gevonden_op timestamptz)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select v.nummer, v.treffer_id = p_casus,
         case when mag_casus_zien(ander.id, ander.regio) then ander.nummer end, ander.gemeente, ander.eigenaar,
         v.redenen, v.sterkte, v.oordeel, v.gevonden_op
  from casus c
  join verband v on v.casus_id = c.id or (v.treffer_id = c.id and v.oordeel = 'BEVESTIGD')
  join casus ander on ander.id = case when v.casus_id = c.id then v.treffer_id else v.casus_id end
  where c.id = p_casus and mag_casus_zien(c.id, c.regio)
$$;

-- Free search: the casussen that the caller may see, by number, by part of a name, or by identifier. Row-level security
-- would look at each row before the index could be asked.
create function zoek_casussen(p_term text, p_naamdelen text[], p_vormen text[])
  returns setof uuid language sql stable security definer
  set search_path = public, pg_temp
  set jit = off
as $$
  select c.id from casus c
  where c.id in (
    select k.id from casus k where k.nummer = p_term
    union select m.casus_id from melding m where m.nummer = p_term
    union select unnest(array[v.casus_id, v.treffer_id]) from verband v where v.nummer = p_term
    union select b.casus_id from betrokkene b where b.naam ilike any (p_naamdelen)
    union select b.casus_id from betrokkene b where b.bijnaam ilike any (p_naamdelen)
    union select k.casus_id from kenmerk k where k.genormaliseerd = any (p_vormen))
    and mag_casus_zien(c.id, c.regio)
$$;

revoke all on function mag_casus_zien(uuid, text), zoek_verbanden(uuid), verband_contacten(uuid), zoek_casussen(text, text[], text[]) from public;
grant execute on function zoek_verbanden(uuid), verband_contacten(uuid), zoek_casussen(text, text[], text[]) to ${app_rol};
