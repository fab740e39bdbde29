#!/usr/bin/env bash
# Runs docker/reservekopie.sh at once and then every night, for a container. Time zone by TZ.
# elke-nacht.sh <folder>      OM_UUR: the hour, default 2
set -euo pipefail

export PGPASSWORD
PGPASSWORD="$(cat /run/secrets/database-eigenaar)"
while true; do
  # A failure shows in the health check, which wants a fresh backup; the next one may well succeed.
  reservekopie "$1" || echo "De reservekopie is mislukt." >&2
  nu="$(date +%s)"
  straks="$(date -d "today ${OM_UUR:-2}:00" +%s)"
  if [ "$straks" -le "$nu" ]; then
    straks="$(date -d "tomorrow ${OM_UUR:-2}:00" +%s)"
  fi
  sleep "$((straks - nu))"
done
