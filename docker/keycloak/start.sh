#!/usr/bin/env bash
# Starts Keycloak with its secrets, which it takes from the environment only, and imports the realm in this folder when it is new.
# A secret that the realm names must be set: Keycloak would take the name itself for the secret.
set -euo pipefail

KC_DB_PASSWORD="$(cat /run/secrets/database-keycloak)"
KC_BOOTSTRAP_ADMIN_USERNAME=beheerder
KC_BOOTSTRAP_ADMIN_PASSWORD="$(cat /run/secrets/keycloak-beheerder)"
MELDROUTE_CLIENT_GEHEIM="$(cat /run/secrets/oidc-client)"
MELDROUTE_SYSTEEM_GEHEIM_DRENTHE="$(cat /run/secrets/oidc-systeem-drenthe)"
MELDROUTE_SYSTEEM_GEHEIM_HEUVELRUG="$(cat /run/secrets/oidc-systeem-heuvelrug)"
MELDROUTE_SYSTEEM_GEHEIM_IJSSELLAND="$(cat /run/secrets/oidc-systeem-ijsselland)"
MELDROUTE_SYSTEEM_GEHEIM_TWENTE="$(cat /run/secrets/oidc-systeem-twente)"
# The users to try with are off, and nobody knows their password.
MELDROUTE_DEMO=false
MELDROUTE_DEMO_WACHTWOORD="$(head -c 24 /dev/urandom | base64)"
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD MELDROUTE_CLIENT_GEHEIM \
  MELDROUTE_SYSTEEM_GEHEIM_DRENTHE MELDROUTE_SYSTEEM_GEHEIM_HEUVELRUG MELDROUTE_SYSTEEM_GEHEIM_IJSSELLAND \
  MELDROUTE_SYSTEEM_GEHEIM_TWENTE MELDROUTE_DEMO MELDROUTE_DEMO_WACHTWOORD
exec /opt/keycloak/bin/kc.sh start --import-realm
