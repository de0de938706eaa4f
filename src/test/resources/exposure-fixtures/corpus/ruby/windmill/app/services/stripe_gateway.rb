require "faraday"
require "logger"

class StripeGateway
  def initialize(logger = Rails.logger)
    @logger = logger
    @secret = ENV["STRIPE_SECRET_KEY"]
    @logger.info("merchant #{Gateways.merchant}") # fine: exposure.credential-logged because an identifier
    @logger.debug("credentials #{Credentials.current}") # expect: exposure.credential-logged needs=file
  end

  def charge(customer, cents)
    bearer = "Bearer #{@secret}"
    response = Faraday.post("https://api.stripe.com/v1/charges", { amount: cents }, { "Authorization" => bearer })
    @logger.info("stripe answered #{response.status}") # fine: exposure.credential-logged because a status code
    unless response.success?
      @logger.error("charge of #{customer} failed") # fine: exposure.credential-logged because a customer id
      @logger.error("charge failed with #{bearer}") # expect: exposure.credential-logged needs=variable
      @logger.error("charge failed with #{Redact.mask(@secret)}") # fine: exposure.credential-logged because masked
      @logger.error("charge failed with #{Redact.digest(@secret)}") # fine: exposure.credential-logged because a digest
      @logger.error("charge failed, #{@secret.length} characters") # fine: exposure.credential-logged because a length
      puts "STRIPE_SECRET_KEY is set: #{!@secret.nil?}" # fine: exposure.credential-logged because presence only
    end
    response.body
  end

  def refund(charge)
    headers = { "Authorization" => "Bearer #{@secret}", "Idempotency-Key" => charge }
    trace("refund", headers)
    @logger.debug("refund with #{headers.keys.join(', ')}") # fine: exposure.credential-logged because names only
    @logger.debug("refund with #{Redact.headers(headers)}") # fine: exposure.credential-logged because the header is taken out
    Faraday.post("https://api.stripe.com/v1/refunds", { charge: charge }, headers)
  end

  private

  def trace(what, headers)
    @logger.debug { "#{what}: #{headers.inspect}" } # expect: exposure.credential-logged needs=function
  end
end
