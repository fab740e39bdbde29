#!/usr/bin/env bash
# Does a service answer 200? For health checks in images that have bash and no curl.
# gezond.sh <port> <path>
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 5 _ status _ <&3
[ "$status" = 200 ]
