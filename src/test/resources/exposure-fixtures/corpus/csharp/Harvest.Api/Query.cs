using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;

namespace Harvest.Api;

public class Query
{
    private readonly HttpClient _http = new();

    public Task<string> Balance()
    {
        var key = Environment.GetEnvironmentVariable("SHADHINPAY_API_KEY");
        return _http.GetStringAsync($"https://api.shadhinpay.pay/api/v1/balance?api_key={key}"); // expect: exposure.credential-in-url needs=variable
    }

    private static string WithSecret(string url, string secret) => QueryHelpers.AddQueryString(url, "secret", secret); // expect: exposure.credential-in-url needs=function

    public Task<string> Events(GatewayOptions options) =>
        _http.GetStringAsync(WithSecret("https://api.senjaropay.com/senjaropay/merchant/events", options.SenjaroApiSecret));

    public Task<string> Mirror() => _http.GetStringAsync("https://harvest:" + GatewayOptions.KashierKey() + "@mirror.harvest.example/orders"); // expect: exposure.credential-in-url needs=file

    public string Paged(string cursor) => QueryHelpers.AddQueryString("https://api.stripe.com/v1/charges", "starting_after", cursor); // fine: exposure.credential-in-url because a cursor

    public string Reset(string token) => $"https://harvest.example/reset?token={token}"; // fine: exposure.credential-in-url because a one-time token of our own page

    public string Publishable(GatewayOptions options) => $"https://js.harvest.example/init?key={options.StripePublishableKey}"; // fine: exposure.credential-in-url because publishable
}
