using System.Net.Http;
using System.Threading.Tasks;

namespace Harvest.Api;

public class Modes
{
    private const string LiveKey = "sk_live_{{alnum:32}}"; // expect: exposure.environment-mismatch needs=file
    private const string TrialKey = "sk_test_{{alnum:32}}"; // fine: exposure.environment-mismatch because it goes to the sandbox only
    private readonly HttpClient _http = new();

    public Task<HttpResponseMessage> Rehearse()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Places.Trial + "/payments");
        request.Headers.Add("X-Api-Key", LiveKey);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Trial()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Places.Trial + "/payments");
        request.Headers.Add("X-Api-Key", TrialKey);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Refund()
    {
        var host = "https://api.shadhinpay.com";
        var key = "sk_test_{{alnum:36}}"; // expect: exposure.environment-mismatch needs=variable
        var request = new HttpRequestMessage(HttpMethod.Post, host + "/api/v1/refunds");
        request.Headers.Add("Secret-Key", key);
        return _http.SendAsync(request);
    }

    private Task<HttpResponseMessage> Sandbox(string path, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://api-sandbox.getansa.com{path}");
        request.Headers.TryAddWithoutValidation("Authorization", key);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Customers() => Sandbox("/v1/customers", "ansa_sk_live_{{uuid}}"); // expect: exposure.environment-mismatch needs=function

    public Task<HttpResponseMessage> Balance() => Sandbox("/v1/balance", "ansa_sk_sandbox_{{uuid}}"); // fine: exposure.environment-mismatch because sandbox meets sandbox

    public Task<HttpResponseMessage> Stripe()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.stripe.com/v1/balance");
        request.Headers.Add("Authorization", "Bearer sk_test_{{alnum:24}}"); // fine: exposure.environment-mismatch because one host serves both modes
        return _http.SendAsync(request);
    }
}
