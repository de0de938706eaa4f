package gateway

import (
	"fmt"
	"net/http"
	"net/url"
	"os"

	"lantern.example/billing/internal/config"
)

func BalanceByQuery() (*http.Response, error) {
	key := os.Getenv("SHADHINPAY_API_KEY")
	return http.Get("https://api.shadhinpay.pay/api/v1/balance?api_key=" + key) // expect: exposure.credential-in-url needs=variable
}

func withSecret(base, secret string) string {
	return fmt.Sprintf("%s?secret=%s", base, url.QueryEscape(secret)) // expect: exposure.credential-in-url needs=function
}

func Events() (*http.Response, error) {
	return http.Get(withSecret("https://api.senjaropay.com/senjaropay/merchant/events", os.Getenv("SENJARO_API_SECRET")))
}

func Mirror() (*http.Response, error) {
	return http.Get("https://lantern:" + config.KashierKey() + "@mirror.lantern.example/orders") // expect: exposure.credential-in-url needs=file
}

func Listed(page string) string {
	values := url.Values{}
	values.Set("page", page) // fine: exposure.credential-in-url because a page number
	values.Set("access_token", os.Getenv("STRIPE_SECRET_KEY")) // expect: exposure.credential-in-url
	return "https://api.stripe.com/v1/charges?" + values.Encode()
}

func Paged(cursor string) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodGet, "https://api.stripe.com/v1/charges?starting_after="+cursor, nil) // fine: exposure.credential-in-url because a cursor
	if err == nil {
		request.Header.Set("Authorization", "Bearer "+os.Getenv("STRIPE_SECRET_KEY"))
	}
	return request, err
}

func Reset(token string) string {
	return "https://lantern.example/reset?token=" + token // fine: exposure.credential-in-url because a one-time token of our own page
}

func Publishable() string {
	return "https://js.lantern.example/init?key=pk_live_{{alnum:24}}" // fine: exposure.credential-in-url because publishable
}
