class Credentials
  attr_reader :merchant, :api_secret

  def initialize(merchant, api_secret)
    @merchant = merchant
    @api_secret = api_secret
  end

  def self.current
    new(Gateways.merchant, Gateways.senjaro_secret)
  end

  def to_s
    "#{merchant}/#{api_secret}"
  end
end
