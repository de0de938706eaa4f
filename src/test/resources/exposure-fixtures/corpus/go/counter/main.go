package main

import (
	"net/http"

	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	window := app.New().NewWindow("Counter")
	window.SetContent(widget.NewButton("Pay", func() { pay("") }))
	window.ShowAndRun()
}

func pay(session string) {
	request, _ := http.NewRequest(http.MethodGet, "https://api.getansa.com/v1/wallet", nil)
	request.Header.Set("Authorization", ansaKey) // expect: exposure.secret-header-in-client-request needs=file
	request.Header.Set("Accept", "application/json") // fine: exposure.secret-header-in-client-request because an ordinary header
	http.DefaultClient.Do(request)

	own, _ := http.NewRequest(http.MethodGet, "https://lantern.example/api/orders", nil)
	own.Header.Set("Authorization", "Bearer "+session) // fine: exposure.secret-header-in-client-request because the user's own session at our server
	http.DefaultClient.Do(own)
}

func charge() {
	key := "rk_live_{{alnum:24}}" // expect: exposure.secret-in-client-code needs=variable
	request, _ := http.NewRequest(http.MethodPost, "https://api.stripe.com/v1/charges", nil)
	request.Header.Set("Authorization", "Bearer "+key) // expect: exposure.secret-header-in-client-request needs=variable
	http.DefaultClient.Do(request)
}

func authorise(request *http.Request, key string) {
	request.Header.Add("Authorization", "Bearer "+key) // expect: exposure.secret-header-in-client-request needs=function
}

func notify() {
	request, _ := http.NewRequest(http.MethodPost, "https://slack.com/api/chat.postMessage", nil)
	authorise(request, "xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}") // expect: exposure.secret-in-client-code needs=function
	http.DefaultClient.Do(request)
}
