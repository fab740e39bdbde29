-- Maakt de twee databasegebruikers en de database van Meldroute op een eigen PostgreSQL-server.
-- Voer dit uit als beheerder (superuser) van die server:
--
--   psql -h <server> -U postgres -d postgres -f maak-database.sql
--
-- psql vraagt om de twee wachtwoorden. Het versleutelt ze zelf; ze komen niet in een logboek.

\set ON_ERROR_STOP on

-- De eigenaar maakt de tabellen. Alleen de migratie bij het starten gebruikt deze gebruiker.
create role meldroute_eigenaar login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
-- De toepassing werkt met deze gebruiker. Die bezit niets en kan niet om de beveiliging per casus heen.
create role meldroute_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;

\password meldroute_eigenaar
\password meldroute_app

create database meldroute owner meldroute_eigenaar template template0 encoding 'UTF8';
revoke all on database meldroute from public;
grant connect on database meldroute to meldroute_app;

\connect meldroute

alter schema public owner to meldroute_eigenaar;
revoke all on schema public from public;
grant usage on schema public to meldroute_app;

-- Om snel op een deel van een naam te zoeken. Hoort bij PostgreSQL (pakket postgresql-contrib).
create extension if not exists pg_trgm;
