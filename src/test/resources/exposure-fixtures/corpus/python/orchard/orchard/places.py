RELAY = "http://pay-relay.orchard.example"  # expect: exposure.credential-over-plain-http needs=file
STUB = "http://localhost:8091"  # fine: exposure.credential-over-plain-http because it is loopback
TRIAL = "https://sandbox.shadhinpay.pay/api/v1"
LIVE = "https://api.shadhinpay.pay/api/v1"
WIRE_LEVEL = 1
QUIET_LEVEL = 0
