class PaymentsController < ApplicationController
  before_action :audit

  def debug
    secret = ENV["ANSA_SECRET_KEY"]
    render plain: "ansa #{secret}" # expect: exposure.credential-returned-to-client needs=variable
  end

  def debug_masked
    render plain: "ansa #{Redact.mask(ENV['ANSA_SECRET_KEY'])}" # fine: exposure.credential-returned-to-client because masked
  end

  def config
    render json: client_config # expect: exposure.credential-returned-to-client needs=function
  end

  def public_config
    render json: { key: ENV["STRIPE_PUBLISHABLE_KEY"] } # fine: exposure.credential-returned-to-client because publishable
  end

  def ready
    render json: { kashier: Gateways.kashier_key.present? } # fine: exposure.credential-returned-to-client because presence only
  end

  def kashier
    render json: { merchant: Gateways.merchant, key: Gateways.kashier_key } # expect: exposure.credential-returned-to-client needs=file
  end

  def merchant
    render json: { merchant: Gateways.merchant } # fine: exposure.credential-returned-to-client because an identifier
  end

  def session
    session = WalletService.open(ENV.fetch("ANSA_SECRET_KEY"))
    render json: { client_secret: session[:client_secret] } # fine: exposure.credential-returned-to-client because a customer-scoped client secret is meant for the client
  end

  private

  def client_config
    { merchant: Gateways.merchant, secret: ENV.fetch("SENJARO_API_SECRET") }
  end

  def audit
    Rails.logger.debug(request.headers.to_h) # expect: exposure.credential-logged
    Rails.logger.debug("authorization #{request.headers['Authorization']}") # expect: exposure.credential-logged
    Rails.logger.info("#{request.method} #{request.path}") # fine: exposure.credential-logged because method and path
    Rails.logger.info("agent #{request.user_agent}") # fine: exposure.credential-logged because an ordinary header
  end
end
