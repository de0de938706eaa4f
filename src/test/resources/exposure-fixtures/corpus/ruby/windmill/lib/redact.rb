require "digest"

module Redact
  NAMES = %w[authorization x-api-key x-api-secret].freeze

  def self.mask(value)
    "#{'*' * 8}#{value[-4..]}"
  end

  def self.digest(value)
    Digest::SHA256.hexdigest(value)[0, 12]
  end

  def self.headers(headers)
    headers.reject { |name, _| NAMES.include?(name.downcase) }
  end
end
