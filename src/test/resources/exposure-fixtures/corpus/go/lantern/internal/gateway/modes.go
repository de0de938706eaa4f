package gateway

import (
	"net/http"

	"github.com/go-resty/resty/v2"

	"lantern.example/billing/internal/config"
)

const (
	liveKey  = "sk_live_{{alnum:32}}" // expect: exposure.environment-mismatch needs=file
	trialKey = "sk_test_{{alnum:32}}" // fine: exposure.environment-mismatch because it goes to the sandbox only
)

func Rehearse(client *resty.Client) (*resty.Response, error) {
	return client.R().SetHeader("X-Api-Key", liveKey).Post(config.Trial + "/payments")
}

func Trial(client *resty.Client) (*resty.Response, error) {
	return client.R().SetHeader("X-Api-Key", trialKey).Post(config.Trial + "/payments")
}

func Refund() (*http.Request, error) {
	base := "https://api.shadhinpay.com"
	key := "sk_test_{{alnum:36}}" // expect: exposure.environment-mismatch needs=variable
	request, err := http.NewRequest(http.MethodPost, base+"/api/v1/refunds", nil)
	if err == nil {
		request.Header.Set("Secret-Key", key)
	}
	return request, err
}

func sandbox(client *resty.Client, path, key string) (*resty.Response, error) {
	return client.R().SetHeader("Authorization", key).Get("https://api-sandbox.getansa.com" + path)
}

func Customers(client *resty.Client) (*resty.Response, error) {
	return sandbox(client, "/v1/customers", "ansa_sk_live_{{uuid}}") // expect: exposure.environment-mismatch needs=function
}

func Balance(client *resty.Client) (*resty.Response, error) {
	return sandbox(client, "/v1/balance", "ansa_sk_sandbox_{{uuid}}") // fine: exposure.environment-mismatch because sandbox meets sandbox
}

func Wallet(client *resty.Client) (*resty.Response, error) {
	return client.R().SetHeader("Authorization", "ansa_sk_sandbox_{{uuid}}").Get("https://api.getansa.com/v1/wallet") // expect: exposure.environment-mismatch
}

func StripeBalance(client *resty.Client) (*resty.Response, error) {
	return client.R().SetAuthToken("sk_test_{{alnum:24}}").Get("https://api.stripe.com/v1/balance") // fine: exposure.environment-mismatch because one host serves both modes
}
