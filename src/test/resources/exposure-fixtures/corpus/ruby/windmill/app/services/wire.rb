require "faraday"
require "net/http"

class Wire
  def loud
    Faraday.new("https://api.moneroo.io") do |connection|
      connection.request :authorization, "Bearer", ENV["MONEROO_SECRET_KEY"]
      connection.response :logger, Rails.logger, { headers: true, bodies: false } # expect: exposure.http-wire-logging
    end
  end

  def brief
    Faraday.new("https://api.moneroo.io") do |connection|
      connection.request :authorization, "Bearer", ENV["MONEROO_SECRET_KEY"]
      connection.response :logger, Rails.logger, headers: false # fine: exposure.http-wire-logging because headers are left out
    end
  end

  def filtered
    Faraday.new("https://api.moneroo.io") do |connection|
      connection.request :authorization, "Bearer", ENV["MONEROO_SECRET_KEY"]
      connection.response :logger, Rails.logger, { headers: true } do |logger| # fine: exposure.http-wire-logging because the header is filtered
        logger.filter(/(Authorization: ).+/, '\1[redacted]')
      end
    end
  end

  def chosen
    options = { headers: true }
    Faraday.new("https://api.moneroo.io") do |connection|
      connection.request :authorization, "Bearer", ENV["MONEROO_SECRET_KEY"]
      connection.response :logger, Rails.logger, options # expect: exposure.http-wire-logging needs=variable
    end
  end

  def logging(connection, headers)
    connection.response :logger, Rails.logger, headers: headers # expect: exposure.http-wire-logging needs=function
  end

  def everything
    Faraday.new("https://api.moneroo.io") { |connection| logging(connection, true) }
  end

  def shared
    Faraday.new("https://api.moneroo.io") do |connection|
      connection.request :authorization, "Bearer", ENV["MONEROO_SECRET_KEY"]
      connection.response :logger, Rails.logger, headers: Gateways::LOG_HEADERS # expect: exposure.http-wire-logging needs=file
    end
  end

  def net
    http = Net::HTTP.new("api.paystack.co", 443)
    http.use_ssl = true
    http.set_debug_output($stdout) # expect: exposure.http-wire-logging
    http.get("/bank", "Authorization" => "Bearer #{ENV['PAYSTACK_SECRET_KEY']}")
  end

  def quiet
    http = Net::HTTP.new("api.paystack.co", 443)
    http.use_ssl = true
    http.set_debug_output(nil) # fine: exposure.http-wire-logging because it is off
    http.get("/bank", "Authorization" => "Bearer #{ENV['PAYSTACK_SECRET_KEY']}")
  end
end
