#!/usr/bin/env bash
# Makes the roles and the database of Meldroute, and a database for Keycloak when it has a secret. The image of PostgreSQL runs
# this once, on an empty server. On a server of your own:
# PGHOST=... PGUSER=postgres PGPASSFILE=... GEHEIMEN=<folder> MAAK_DATABASE=docs/beheer/maak-database.sql docker/database.sh
set -euo pipefail

geheimen="${GEHEIMEN:-/run/secrets}"
script="${MAAK_DATABASE:-/meldroute/maak-database.sql}"
eigenaar="$(cat "$geheimen/database-eigenaar")"
toepassing="$(cat "$geheimen/database-toepassing")"

# psql asks for each password twice. Without a terminal it reads them here, so that they are never an argument.
printf '%s\n' "$eigenaar" "$eigenaar" "$toepassing" "$toepassing" \
  | setsid -w psql -X -q -v ON_ERROR_STOP=1 -U "${PGUSER:-${POSTGRES_USER:-postgres}}" -d postgres -f "$script"

if [ -f "$geheimen/database-keycloak" ]; then
  keycloak="$(cat "$geheimen/database-keycloak")"
  printf '%s\n' "$keycloak" "$keycloak" \
    | setsid -w psql -X -q -v ON_ERROR_STOP=1 -U "${PGUSER:-${POSTGRES_USER:-postgres}}" -d postgres \
      -c 'create role keycloak login nosuperuser nocreatedb nocreaterole' -c '\password keycloak' \
      -c "create database keycloak owner keycloak template template0 encoding 'UTF8'" \
      -c 'revoke all on database keycloak from public'
fi
