module lantern.example/billing

go 1.23

require (
	github.com/go-resty/resty/v2 v2.16.2
	github.com/gin-gonic/gin v1.10.0
	github.com/sirupsen/logrus v1.9.3
	go.uber.org/zap v1.27.0
)
