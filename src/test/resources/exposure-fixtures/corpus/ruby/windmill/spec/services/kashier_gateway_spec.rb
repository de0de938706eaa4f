require "httparty"

RSpec.describe KashierGateway do
  it "asks" do
    puts Gateways.kashier_key # fine: exposure.credential-logged because test sources are silent
    HTTParty.get("https://api.kashier.io/orders", headers: { "Authorization" => Gateways.kashier_key }, verify: false) # fine: exposure.tls-verification-disabled because test sources are silent
  end
end
