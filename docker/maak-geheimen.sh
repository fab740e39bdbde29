#!/usr/bin/env bash
# Makes the secrets of a new installation, random, in the folder geheimen beside docker-compose.yml. Never replaces one.
set -euo pipefail
cd "$(dirname "$0")/.."

umask 077
mkdir -p geheimen
for naam in database-beheerder database-eigenaar database-toepassing database-keycloak meldroute-geheim eerste-beheerder \
  keycloak-beheerder oidc-client oidc-systeem-drenthe oidc-systeem-heuvelrug oidc-systeem-ijsselland oidc-systeem-twente; do
  if [ ! -s "geheimen/$naam" ]; then
    head -c 36 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' > "geheimen/$naam"
  fi
  # The containers read them as another user; the folder keeps everybody else out.
  chmod 444 "geheimen/$naam"
done
echo "De geheimen staan in $PWD/geheimen. Bewaar ze ook buiten deze machine."
