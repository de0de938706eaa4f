module Gateways
  RELAY = "http://pay-relay.windmill.example" # expect: exposure.credential-over-plain-http needs=file
  STUB = "http://localhost:8093" # fine: exposure.credential-over-plain-http because it is loopback
  TRIAL = "https://sandbox.shadhinpay.pay/api/v1"
  LIVE = "https://api.shadhinpay.pay/api/v1"
  VERIFY = OpenSSL::SSL::VERIFY_NONE
  LOG_HEADERS = true

  def self.senjaro_secret
    ENV.fetch("SENJARO_API_SECRET")
  end

  def self.kashier_key
    Rails.application.credentials.dig(:kashier, :secret_key)
  end

  def self.merchant
    ENV.fetch("MERCHANT")
  end
end
