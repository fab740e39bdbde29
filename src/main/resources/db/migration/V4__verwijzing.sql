-- A referral until its outcome is back (ontwerp 2.3), and what was disclosed for it.

-- A disclosure is an act of its own in the processing log (E19).
alter table verwerking drop constraint verwerking_handeling_check;
alter table verwerking add check (handeling in ('INZIEN', 'VASTLEGGEN', 'WIJZIGEN', 'ZOEKEN', 'VERSTREKKEN'));

alter table verwijzing
  add column regio text,
  add column via text,
  -- The group that receives it; null for a partner that is only called.
  add column groep text,
  add column ronde integer not null default 1,
  add column vervangt uuid references verwijzing unique,
  add column toestemming text not null default 'ONBEKEND' check (toestemming in ('JA', 'NEE', 'ONBEKEND')),
  add column toestemming_toelichting text,
  add column embargo boolean not null default false,
  -- What may go, per kind of data: the answers of the table, and what the privacy officer made of them.
  add column deling jsonb not null default '[]',
  add column verzonden_op timestamptz,
  add column ontvangen_op timestamptz,
  add column herinnerd_op timestamptz,
  add column te_laat_op timestamptz,
  add column geantwoord_op timestamptz,
  add column afgerond_op timestamptz,
  add column reden_weigering text check (reden_weigering in ('NIET_BEVOEGD', 'ANDER_GEBIED', 'GEEN_PLAATS', 'TE_WEINIG_INFORMATIE', 'AL_IN_BEHANDELING', 'OVERIG')),
  add column toelichting_antwoord text,
  add column uitkomst text check (uitkomst in ('HULP_GEBORGD', 'OPVANG', 'OPSPORING', 'VERVOLGING', 'NIET_VERVOLGD', 'BESTUURLIJK', 'OVERGEDRAGEN', 'GEEN_MENSENHANDEL', 'NIET_TE_ONDERZOEKEN', 'GEWEIGERD_DOOR_SLACHTOFFER')),
  add column toelichting_uitkomst text;
update verwijzing set regio = (select regio from casus where casus.id = verwijzing.casus_id);
alter table verwijzing
  alter column regio set not null,
  add check (status not in ('VERZONDEN', 'ONTVANGEN', 'TE_LAAT', 'GEACCEPTEERD', 'GEWEIGERD', 'AFGEROND') or verzonden_op is not null),
  add check (status <> 'GEWEIGERD' or (reden_weigering is not null and toelichting_antwoord is not null)),
  add check ((status = 'AFGEROND') = (afgerond_op is not null)),
  add check (status <> 'AFGEROND' or uitkomst is not null);
create index verwijzing_groep on verwijzing (groep, status) where groep is not null;

-- What a partner was told, letter by letter; added to, never changed.
create table verstrekking (
  id uuid primary key,
  casus_id uuid not null references casus,
  verwijzing_id uuid not null references verwijzing,
  ronde integer not null,
  regio text not null,
  groep text,
  partner text not null,
  inhoud jsonb not null,
  grondslagen text[] not null,
  tijdstip timestamptz not null,
  unique (verwijzing_id, ronde)
);
create index verstrekking_casus on verstrekking (casus_id);
grant select, insert on verstrekking to ${app_rol};

alter table verstrekking enable row level security;
create policy volgt_casus on verstrekking to ${app_rol}
  using (exists (select from casus c where c.id = verstrekking.casus_id))
  with check (exists (select from casus c where c.id = verstrekking.casus_id));

-- Who receives a referral sees that, and not the casus behind it.
create policy ontvanger on verstrekking for select to ${app_rol}
  using (regio = any (huidige_regios()) and groep = any (huidige_groepen()));
create policy ontvanger on verwijzing for select to ${app_rol}
  using (verzonden_op is not null and regio = any (huidige_regios()) and groep = any (huidige_groepen()));
