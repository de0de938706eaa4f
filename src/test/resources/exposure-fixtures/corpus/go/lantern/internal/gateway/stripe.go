package gateway

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"strings"

	"github.com/sirupsen/logrus"
	"go.uber.org/zap"

	"lantern.example/billing/internal/config"
	"lantern.example/billing/internal/redact"
)

type Stripe struct {
	client *http.Client
	cfg    config.Config
	logger *zap.Logger
}

func New(cfg config.Config, logger *zap.Logger) *Stripe {
	log.Printf("merchant %s", cfg.Merchant) // fine: exposure.credential-logged because an identifier
	log.Printf("config %+v", cfg) // expect: exposure.credential-logged needs=file
	return &Stripe{client: http.DefaultClient, cfg: cfg, logger: logger}
}

func (s *Stripe) Charge(customer string, cents int) error {
	secret := s.cfg.StripeSecret
	request, err := http.NewRequest(http.MethodPost, "https://api.stripe.com/v1/charges", strings.NewReader(fmt.Sprintf("amount=%d", cents)))
	if err != nil {
		return fmt.Errorf("charge: %w", err)
	}
	request.Header.Set("Authorization", "Bearer "+secret)
	slog.Debug("charging", "customer", customer) // fine: exposure.credential-logged because a customer id
	slog.Debug("charging", "headers", request.Header) // expect: exposure.credential-logged needs=variable
	slog.Debug("charging", "headers", redact.Headers(request.Header)) // fine: exposure.credential-logged because the three headers are taken out
	response, err := s.client.Do(request)
	if err != nil {
		s.logger.Error("charge failed", zap.Error(err)) // fine: exposure.credential-logged because the error holds no credential
		s.logger.Error("charge failed", zap.String("key", secret)) // expect: exposure.credential-logged needs=variable
		s.logger.Error("charge failed", zap.String("key", redact.Mask(secret))) // fine: exposure.credential-logged because masked
		s.logger.Error("charge failed", zap.String("key", redact.Digest(secret))) // fine: exposure.credential-logged because a digest
		s.logger.Error("charge failed", zap.Int("length", len(secret))) // fine: exposure.credential-logged because a length
		return err
	}
	defer response.Body.Close()
	logrus.WithField("status", response.StatusCode).Info("charged") // fine: exposure.credential-logged because a status code
	trace("charge", request.Header)
	return nil
}

func trace(what string, headers http.Header) {
	logrus.WithFields(logrus.Fields{"what": what, "headers": headers}).Debug("sent") // expect: exposure.credential-logged needs=function
	names := make([]string, 0, len(headers))
	for name := range headers {
		names = append(names, name)
	}
	logrus.WithField("names", strings.Join(names, ",")).Debug("sent") // fine: exposure.credential-logged because names only
}

func (s *Stripe) Check() {
	if s.cfg.StripeSecret == "" {
		log.Println("STRIPE_SECRET_KEY is not set") // fine: exposure.credential-logged because a variable's name
	}
	fmt.Println("key loaded:", s.cfg.StripeSecret != "") // fine: exposure.credential-logged because presence only
	fmt.Println("kashier", config.KashierKey()) // expect: exposure.credential-logged needs=file
}
