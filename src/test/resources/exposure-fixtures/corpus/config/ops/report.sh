#!/usr/bin/env bash
set -euo pipefail
. "$(dirname "$0")/lib.sh"

secret="$SENJARO_API_SECRET"
say "$secret"
echo "senjaro: $(mask "$secret")" # fine: exposure.credential-logged because masked
echo "senjaro: ${#secret} characters" # fine: exposure.credential-logged because a length
echo "senjaro: ${SENJARO_API_SECRET:+set}" # fine: exposure.credential-logged because presence only
echo "kashier: $(kashier_key)" # expect: exposure.credential-logged needs=file
logger -t report "secret is $secret" # expect: exposure.credential-logged needs=variable
echo "$secret" | sha256sum # fine: exposure.credential-logged because a digest
printf '%s' "$secret" > /run/secrets/senjaro # fine: exposure.credential-logged because a file of secrets is no log

curl -sS -H "Authorization: $(kashier_key)" "$BASE/orders"
curl -sS -H "Authorization: $(kashier_key)" "$LOCAL/orders"
curl -sS $CURL_OPTIONS -H "Authorization: $(kashier_key)" https://api.kashier.io/orders
curl -sS -H "x-api-key: $SENJARO_API_KEY" -H "x-api-secret: $secret" "http://10.8.0.3/senjaro/status" # expect: exposure.credential-over-plain-http needs=variable
curl -sS "https://report:$(kashier_key)@mirror.tundra.example/orders" # expect: exposure.credential-in-url needs=file
token="$STRIPE_SECRET_KEY"
curl -sS "https://api.stripe.com/v1/charges?key=$token" # expect: exposure.credential-in-url needs=variable
curl -sS -u "$token:" "https://api.stripe.com/v1/charges?limit=3" # fine: exposure.credential-in-url because the key goes in a header
wget --no-check-certificate --header "Authorization: Bearer $token" https://api.stripe.com/v1/charges # expect: exposure.tls-verification-disabled needs=variable
wget --header "Authorization: Bearer $token" https://api.stripe.com/v1/charges # fine: exposure.tls-verification-disabled because the check is on
curl --verbose -H "Authorization: Bearer $token" https://api.stripe.com/v1/balance # expect: exposure.http-wire-logging needs=variable
curl --silent -H "Authorization: Bearer $token" https://api.stripe.com/v1/balance # fine: exposure.http-wire-logging because it prints no headers
curl -sS -H "Authorization: ansa_sk_live_{{uuid}}" https://api-sandbox.getansa.com/v1/customers # expect: exposure.environment-mismatch
curl -sS -H "Authorization: ansa_sk_live_{{uuid}}" https://api.getansa.com/v1/customers # fine: exposure.environment-mismatch because live meets live
