package web

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"

	"lantern.example/billing/internal/config"
	"lantern.example/billing/internal/redact"
)

func Audit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s %s", r.Method, r.URL.Path) // fine: exposure.credential-logged because method and path
		log.Printf("headers: %v", r.Header) // expect: exposure.credential-logged
		log.Printf("authorization: %s", r.Header.Get("Authorization")) // expect: exposure.credential-logged
		log.Printf("agent: %s", r.Header.Get("User-Agent")) // fine: exposure.credential-logged because an ordinary header
		next.ServeHTTP(w, r)
	})
}

func Debug(w http.ResponseWriter, r *http.Request) {
	secret := os.Getenv("ANSA_SECRET_KEY")
	fmt.Fprintf(w, "ansa: %s", secret) // expect: exposure.credential-returned-to-client needs=variable
}

func DebugMasked(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "ansa: %s", redact.Mask(os.Getenv("ANSA_SECRET_KEY"))) // fine: exposure.credential-returned-to-client because masked
}

func settings() map[string]string {
	return map[string]string{"merchant": config.MerchantID(), "secret": os.Getenv("SENJARO_API_SECRET")}
}

func Settings(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(settings()) // expect: exposure.credential-returned-to-client needs=function
}

func Ready(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]bool{"kashier": config.KashierKey() != ""}) // fine: exposure.credential-returned-to-client because presence only
}

func Kashier(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"key": config.KashierKey()}) // expect: exposure.credential-returned-to-client needs=file
}

func Merchant(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"merchant": config.MerchantID()}) // fine: exposure.credential-returned-to-client because an identifier
}

func Public(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"key": os.Getenv("STRIPE_PUBLISHABLE_KEY")}) // fine: exposure.credential-returned-to-client because publishable
}

func Everything(c *gin.Context) {
	cfg := config.Load()
	c.IndentedJSON(http.StatusOK, cfg) // expect: exposure.credential-returned-to-client needs=file
}
