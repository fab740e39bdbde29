#!/usr/bin/env bash
# Makes one backup of the database of Meldroute while it runs, and removes those that are too old.
# PGHOST, PGPORT, PGUSER and PGPASSWORD (or PGPASSFILE) say where; the owner of the database may read everything.
# reservekopie.sh <folder>      BEWAAR_DAGEN: how long one is kept, default 14
set -euo pipefail

map="$1"
umask 077
mkdir -p "$map"
naam="meldroute-$(date -u +%Y%m%dT%H%M%SZ).dump"

# One moment for case store and engine alike, without who is signed in: nobody signs in with a backup. Half a backup never has the
# name of a whole one.
trap 'rm -f "$map/.$naam"' EXIT
pg_dump --no-password --format=custom --exclude-table-data='spring_session*' --dbname="${PGDATABASE:-meldroute}" --file="$map/.$naam"
pg_restore --list "$map/.$naam" > /dev/null
mv "$map/.$naam" "$map/$naam"

find "$map" -maxdepth 1 -name 'meldroute-*.dump' ! -name "$naam" -mtime "+$(( ${BEWAAR_DAGEN:-14} - 1 ))" -delete
echo "$map/$naam"
