package redact

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

func Mask(value string) string {
	if len(value) < 8 {
		return "****"
	}
	return "****" + value[len(value)-4:]
}

func Digest(value string) string {
	sum := sha256.Sum256([]byte(value))
	return hex.EncodeToString(sum[:6])
}

func Headers(in http.Header) http.Header {
	out := in.Clone()
	for _, name := range []string{"Authorization", "X-Api-Key", "X-Api-Secret"} {
		out.Del(name)
	}
	return out
}
