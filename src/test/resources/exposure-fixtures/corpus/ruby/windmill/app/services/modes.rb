require "httparty"

class Modes
  LIVE_KEY = "sk_live_{{alnum:32}}" # expect: exposure.environment-mismatch needs=file
  TRIAL_KEY = "sk_test_{{alnum:32}}" # fine: exposure.environment-mismatch because it goes to the sandbox only

  def rehearse(body)
    HTTParty.post("#{Gateways::TRIAL}/payments", headers: { "X-Api-Key" => LIVE_KEY }, body: body)
  end

  def trial(body)
    HTTParty.post("#{Gateways::TRIAL}/payments", headers: { "X-Api-Key" => TRIAL_KEY }, body: body)
  end

  def refund(body)
    host = "https://api.shadhinpay.com"
    key = "sk_test_{{alnum:36}}" # expect: exposure.environment-mismatch needs=variable
    HTTParty.post("#{host}/api/v1/refunds", headers: { "Secret-Key" => key }, body: body)
  end

  def sandbox(path, key)
    HTTParty.get("https://api-sandbox.getansa.com#{path}", headers: { "Authorization" => key })
  end

  def customers
    sandbox("/v1/customers", "ansa_sk_live_{{uuid}}") # expect: exposure.environment-mismatch needs=function
  end

  def balance
    sandbox("/v1/balance", "ansa_sk_sandbox_{{uuid}}") # fine: exposure.environment-mismatch because sandbox meets sandbox
  end

  def wallet
    HTTParty.get("https://api.getansa.com/v1/wallet", headers: { "Authorization" => "ansa_sk_sandbox_{{uuid}}" }) # expect: exposure.environment-mismatch
  end

  def stripe
    HTTParty.get("https://api.stripe.com/v1/balance", basic_auth: { username: "sk_test_{{alnum:24}}" }) # fine: exposure.environment-mismatch because one host serves both modes
  end
end
