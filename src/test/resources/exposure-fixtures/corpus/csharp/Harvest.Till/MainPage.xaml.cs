using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Maui.Controls;

namespace Harvest.Till;

public partial class MainPage : ContentPage
{
    private readonly HttpClient _http = new();

    private async Task Wallet()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.getansa.com/v1/wallet");
        request.Headers.Add("Authorization", Keys.Ansa); // expect: exposure.secret-header-in-client-request needs=file
        request.Headers.Add("Accept-Language", "en"); // fine: exposure.secret-header-in-client-request because an ordinary header
        await _http.SendAsync(request);
    }

    private async Task Charge()
    {
        var key = "rk_live_{{alnum:24}}"; // expect: exposure.secret-in-client-code needs=variable
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.stripe.com/v1/charges");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key); // expect: exposure.secret-header-in-client-request needs=variable
        await _http.SendAsync(request);
    }

    private static void Authorise(HttpRequestMessage request, string key)
    {
        request.Headers.Add("Authorization", $"Bearer {key}"); // expect: exposure.secret-header-in-client-request needs=function
    }

    private async Task Notify()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://slack.com/api/chat.postMessage");
        Authorise(request, "xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}"); // expect: exposure.secret-in-client-code needs=function
        await _http.SendAsync(request);
    }

    private async Task Status(string secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.senjaropay.com/senjaropay/merchant/payments/status");
        request.Headers.Add("x-api-secret", secret); // expect: exposure.secret-header-in-client-request
        await _http.SendAsync(request);
    }

    private async Task Orders(string session)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://harvest.example/api/orders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session); // fine: exposure.secret-header-in-client-request because the user's own session at our server
        await _http.SendAsync(request);
    }
}
