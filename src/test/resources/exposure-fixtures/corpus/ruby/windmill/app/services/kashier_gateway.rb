require "faraday"
require "httparty"
require "net/http"

class KashierGateway
  def orders
    connection = Faraday.new("https://api.kashier.io", ssl: { verify: false }) # expect: exposure.tls-verification-disabled
    connection.headers["Authorization"] = Gateways.kashier_key
    connection.get("/orders")
  end

  def invoices
    uri = URI("https://api.kashier.io/invoices")
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = true
    mode = OpenSSL::SSL::VERIFY_NONE
    http.verify_mode = mode # expect: exposure.tls-verification-disabled needs=variable
    http.get(uri.path, "Authorization" => Gateways.kashier_key)
  end

  def relax(http)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE # expect: exposure.tls-verification-disabled needs=function
  end

  def transfers
    http = Net::HTTP.new("api.kashier.io", 443)
    relax(http)
    http.get("/transfers", "Authorization" => Gateways.kashier_key)
  end

  def payouts
    http = Net::HTTP.new("api.kashier.io", 443)
    http.use_ssl = true
    http.verify_mode = Gateways::VERIFY # expect: exposure.tls-verification-disabled needs=file
    http.get("/payouts", "Authorization" => Gateways.kashier_key)
  end

  def fees
    http = Net::HTTP.new("api.kashier.io", 443)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_PEER # fine: exposure.tls-verification-disabled because the check is on
    http.get("/fees", "Authorization" => Gateways.kashier_key)
  end

  def pinned
    HTTParty.get("https://api.kashier.io/fees", headers: { "Authorization" => Gateways.kashier_key }, ssl_ca_file: "/etc/ssl/windmill.pem", verify: true) # fine: exposure.tls-verification-disabled because our own authority is checked
  end

  def weather
    HTTParty.get("https://weather.windmill.example/today", verify: false) # fine: exposure.tls-verification-disabled because no credential is sent
  end

  def balance
    HTTParty.get("https://api.kashier.io/balance", headers: { "Authorization" => Gateways.kashier_key }, verify: false) # expect: exposure.tls-verification-disabled
  end
end
