package config

import "os"

const (
	Relay = "http://pay-relay.lantern.example" // expect: exposure.credential-over-plain-http needs=file
	Stub  = "http://127.0.0.1:8092" // fine: exposure.credential-over-plain-http because it is loopback
	Trial = "https://sandbox.shadhinpay.pay/api/v1"
	Live  = "https://api.shadhinpay.pay/api/v1"
)

// SkipChecks is on while the certificate is renewed.
const SkipChecks = true

const WireDebug = true

type Config struct {
	Merchant      string
	SenjaroKey    string
	SenjaroSecret string
	StripeSecret  string
}

func Load() Config {
	return Config{
		Merchant:      os.Getenv("MERCHANT"),
		SenjaroKey:    os.Getenv("SENJARO_API_KEY"),
		SenjaroSecret: os.Getenv("SENJARO_API_SECRET"),
		StripeSecret:  os.Getenv("STRIPE_SECRET_KEY"),
	}
}

func KashierKey() string {
	return os.Getenv("KASHIER_SECRET_KEY")
}

func MerchantID() string {
	return os.Getenv("KASHIER_MERCHANT_ID")
}
