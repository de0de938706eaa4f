package gateway

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"

	"lantern.example/billing/internal/config"
)

var paystack = os.Getenv("PAYSTACK_SECRET_KEY")

func authorised(url string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+paystack)
	return http.DefaultClient.Do(request)
}

func RelayBank() (*http.Response, error) {
	return authorised(config.Relay + "/bank")
}

func StubBank() (*http.Response, error) {
	return authorised(config.Stub + "/bank")
}

func ClusterBank() (*http.Response, error) {
	return authorised("http://paystack-proxy.billing.svc.cluster.local/bank") // expect: exposure.credential-over-plain-http needs=function
}

func OfficeBank(client *resty.Client) (*resty.Response, error) {
	url := "http://10.9.8.7/paystack/bank" // expect: exposure.credential-over-plain-http needs=variable
	return client.R().SetAuthToken(paystack).Get(url)
}

func DirectBank(client *resty.Client) (*resty.Response, error) {
	return client.R().SetHeader("Authorization", "Bearer "+paystack).Get("http://api.paystack.co/bank") // expect: exposure.credential-over-plain-http
}

func Alive() (*http.Response, error) {
	return http.Get("http://paystack-proxy.billing.svc.cluster.local/alive") // fine: exposure.credential-over-plain-http because nothing secret is sent
}

func Orders() *resty.Client {
	return resty.New().
		SetBaseURL("https://api.kashier.io").
		SetHeader("Authorization", config.KashierKey()).
		SetTLSClientConfig(&tls.Config{InsecureSkipVerify: true}) // expect: exposure.tls-verification-disabled
}

func Invoices() (*http.Response, error) {
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // expect: exposure.tls-verification-disabled needs=variable
	client := &http.Client{Transport: transport}
	request, err := http.NewRequest(http.MethodGet, "https://api.kashier.io/invoices", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", config.KashierKey())
	return client.Do(request)
}

func clientWith(skip bool) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: skip}}} // expect: exposure.tls-verification-disabled needs=function
}

func Transfers() (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, "https://api.kashier.io/transfers", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", config.KashierKey())
	return clientWith(true).Do(request)
}

func Payouts() *resty.Client {
	client := resty.New().SetBaseURL("https://api.kashier.io").SetHeader("Authorization", config.KashierKey())
	client.SetTLSClientConfig(&tls.Config{InsecureSkipVerify: config.SkipChecks}) // expect: exposure.tls-verification-disabled needs=file
	return client
}

func Fees(pool *x509.CertPool) *resty.Client {
	return resty.New().
		SetHeader("Authorization", config.KashierKey()).
		SetTLSClientConfig(&tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}) // fine: exposure.tls-verification-disabled because our own authority is checked
}

func Strict() *resty.Client {
	return resty.New().
		SetHeader("Authorization", config.KashierKey()).
		SetTLSClientConfig(&tls.Config{InsecureSkipVerify: false}) // fine: exposure.tls-verification-disabled because the check is on
}

func Weather() (*http.Response, error) {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} // fine: exposure.tls-verification-disabled because no credential is sent
	return client.Get("https://weather.lantern.example/today")
}
