package gateway

import (
	"crypto/tls"
	"testing"

	"github.com/go-resty/resty/v2"

	"lantern.example/billing/internal/config"
)

func TestOrders(t *testing.T) {
	t.Logf("key %s", config.KashierKey()) // fine: exposure.credential-logged because test sources are silent
	resty.New().
		SetHeader("Authorization", config.KashierKey()).
		SetDebug(true). // fine: exposure.http-wire-logging because test sources are silent
		SetTLSClientConfig(&tls.Config{InsecureSkipVerify: true}) // fine: exposure.tls-verification-disabled because test sources are silent
}
