#!/usr/bin/env bash

BASE="http://ops-relay.tundra.example" # expect: exposure.credential-over-plain-http needs=file
LOCAL="http://localhost:8097" # fine: exposure.credential-over-plain-http because it is loopback
CURL_OPTIONS="--insecure" # expect: exposure.tls-verification-disabled needs=file

kashier_key() {
  printf '%s' "${KASHIER_SECRET_KEY:?}"
}

say() {
  echo "$(date +%T) $*" # expect: exposure.credential-logged needs=function
}

mask() {
  printf '****%s' "${1: -4}"
}
