require "httparty"
require "rest-client"

class Relay
  def headers
    { "Authorization" => "Bearer #{ENV['PAYSTACK_SECRET_KEY']}" }
  end

  def relay
    HTTParty.get("#{Gateways::RELAY}/bank", headers: headers)
  end

  def stub
    HTTParty.get("#{Gateways::STUB}/bank", headers: headers)
  end

  def office
    url = "http://10.6.0.2/paystack/bank" # expect: exposure.credential-over-plain-http needs=variable
    RestClient.get(url, headers)
  end

  def call(base)
    RestClient.get("#{base}/bank", headers)
  end

  def cluster
    call("http://paystack-proxy.windmill.svc") # expect: exposure.credential-over-plain-http needs=function
  end

  def direct
    HTTParty.get("http://api.paystack.co/bank", headers: { "Authorization" => "Bearer #{ENV['PAYSTACK_SECRET_KEY']}" }) # expect: exposure.credential-over-plain-http
  end

  def alive
    HTTParty.get("http://paystack-proxy.windmill.svc/alive") # fine: exposure.credential-over-plain-http because nothing secret is sent
  end

  def loopback
    HTTParty.get("http://127.0.0.1:8093/bank", headers: headers) # fine: exposure.credential-over-plain-http because it is loopback
  end
end
