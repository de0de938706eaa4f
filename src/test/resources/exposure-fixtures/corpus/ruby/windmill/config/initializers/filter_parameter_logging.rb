Rails.application.config.filter_parameters += %i[password api_secret secret_key authorization]
