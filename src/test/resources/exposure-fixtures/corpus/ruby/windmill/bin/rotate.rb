#!/usr/bin/env ruby
require "httparty"

OLD = "ansa_sk_live_{{uuid}}" # fine: exposure.secret-in-client-code because an operator's script ships nowhere

response = HTTParty.post("https://api.getansa.com/v1/keys", headers: { "Authorization" => OLD }) # fine: exposure.secret-header-in-client-request because an operator's script is no client
puts "rotated: #{response.code}" # fine: exposure.credential-logged because a status code
puts "old key was #{OLD}" # expect: exposure.credential-logged needs=variable
warn "ends in #{OLD[-4..]}" # fine: exposure.credential-logged because the last four characters
