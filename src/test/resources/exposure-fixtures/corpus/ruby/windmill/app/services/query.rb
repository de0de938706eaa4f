require "faraday"
require "uri"

class Query
  def balance
    key = ENV["SHADHINPAY_API_KEY"]
    Faraday.get("https://api.shadhinpay.pay/api/v1/balance?api_key=#{key}") # expect: exposure.credential-in-url needs=variable
  end

  def payments(page)
    Faraday.get("https://api.stripe.com/v1/charges", { page: page, key: ENV["STRIPE_SECRET_KEY"] }) # expect: exposure.credential-in-url
  end

  def with_secret(url, secret)
    "#{url}?#{URI.encode_www_form(secret: secret)}" # expect: exposure.credential-in-url needs=function
  end

  def events
    Faraday.get(with_secret("https://api.senjaropay.com/senjaropay/merchant/events", ENV["SENJARO_API_SECRET"]))
  end

  def mirror
    Faraday.get("https://windmill:#{Gateways.senjaro_secret}@mirror.windmill.example/orders") # expect: exposure.credential-in-url needs=file
  end

  def paged(cursor)
    Faraday.get("https://api.stripe.com/v1/charges?starting_after=#{cursor}", nil, { "Authorization" => "Bearer #{ENV['STRIPE_SECRET_KEY']}" }) # fine: exposure.credential-in-url because a cursor
  end

  def reset(token)
    "https://windmill.example/reset?token=#{token}" # fine: exposure.credential-in-url because a one-time token of our own page
  end

  def signed(signature)
    "https://windmill.example/return?signature=#{signature}" # fine: exposure.credential-in-url because a signature is derived
  end
end
