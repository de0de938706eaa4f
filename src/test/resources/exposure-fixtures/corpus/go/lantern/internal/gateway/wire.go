package gateway

import (
	"log"
	"net/http"
	"net/http/httputil"
	"os"

	"github.com/go-resty/resty/v2"

	"lantern.example/billing/internal/config"
)

func Loud() *resty.Client {
	client := resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY"))
	client.SetDebug(true) // expect: exposure.http-wire-logging
	return client
}

func Silent() *resty.Client {
	client := resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY"))
	client.SetDebug(false) // fine: exposure.http-wire-logging because it is off
	return client
}

func Chosen() *resty.Client {
	debug := true
	return resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY")).SetDebug(debug) // expect: exposure.http-wire-logging needs=variable
}

func debugging(client *resty.Client, on bool) *resty.Client {
	return client.SetDebug(on) // expect: exposure.http-wire-logging needs=function
}

func Debugging() *resty.Client {
	return debugging(resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY")), true)
}

func Shared() *resty.Client {
	return resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY")).SetDebug(config.WireDebug) // expect: exposure.http-wire-logging needs=file
}

func Cleaned() *resty.Client {
	client := resty.New().SetAuthToken(os.Getenv("MONEROO_SECRET_KEY"))
	client.OnRequestLog(func(entry *resty.RequestLog) error {
		entry.Header.Del("Authorization")
		return nil
	})
	client.SetDebug(true) // fine: exposure.http-wire-logging because the header is taken out of the log
	return client
}

type dumping struct{ next http.RoundTripper }

func (d dumping) RoundTrip(request *http.Request) (*http.Response, error) {
	dump, err := httputil.DumpRequestOut(request, false)
	if err != nil {
		return nil, err
	}
	log.Printf("%s", dump) // expect: exposure.credential-logged needs=variable
	log.Printf("%d bytes", len(dump)) // fine: exposure.credential-logged because a length
	return d.next.RoundTrip(request)
}

type counting struct{ next http.RoundTripper }

func (c counting) RoundTrip(request *http.Request) (*http.Response, error) {
	log.Printf("%s %s", request.Method, request.URL.Host) // fine: exposure.http-wire-logging because method and host
	return c.next.RoundTrip(request)
}
