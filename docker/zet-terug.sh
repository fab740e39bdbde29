#!/usr/bin/env bash
# Puts a backup back into an empty database: first docker/database.sh (roles and database), then this. All or nothing.
# PGHOST, PGPORT, PGUSER and PGPASSWORD (or PGPASSFILE) say where, and as who: an administrator of the server.
# zet-terug.sh <file>
set -euo pipefail

database="${PGDATABASE:-meldroute}"
tabellen="$(psql -X -A -t -v ON_ERROR_STOP=1 -d "$database" \
  -c "select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")"
if [ "$tabellen" != 0 ]; then
  echo "De database $database is niet leeg. Er is niets teruggezet." >&2
  exit 1
fi
pg_restore --no-password --exit-on-error --single-transaction --dbname="$database" "$1"
# The planner must know what is in the tables.
psql -X -q -v ON_ERROR_STOP=1 -d "$database" -c 'analyze'
