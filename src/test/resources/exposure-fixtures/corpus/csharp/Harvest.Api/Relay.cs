using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Harvest.Api;

public class Relay
{
    private readonly HttpClient _http = new();
    private readonly string _key = Environment.GetEnvironmentVariable("PAYSTACK_SECRET_KEY")!;

    private Task<HttpResponseMessage> Get(string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Relayed() => Get(Places.Relay + "/bank");

    public Task<HttpResponseMessage> Stubbed() => Get(Places.Stub + "/bank");

    public Task<HttpResponseMessage> Cluster() => Get("http://paystack-proxy.harvest.svc/bank"); // expect: exposure.credential-over-plain-http needs=function

    public Task<HttpResponseMessage> Office()
    {
        var url = "http://10.2.2.2/paystack/bank"; // expect: exposure.credential-over-plain-http needs=variable
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Authorization", $"Bearer {_key}");
        return _http.SendAsync(request);
    }

    public HttpClient Direct()
    {
        var client = new HttpClient { BaseAddress = new Uri("http://api.paystack.co/") }; // expect: exposure.credential-over-plain-http
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        return client;
    }

    public Task<string> Alive() => _http.GetStringAsync("http://paystack-proxy.harvest.svc/alive"); // fine: exposure.credential-over-plain-http because nothing secret is sent

    public string Namespace() => "http://schemas.microsoft.com/winfx/2006/xaml"; // fine: exposure.credential-over-plain-http because the name of an XML namespace
}
