using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Harvest.Api;

public class StripeGateway
{
    private readonly HttpClient _http;
    private readonly GatewayOptions _options;
    private readonly ILogger<StripeGateway> _logger;

    public StripeGateway(HttpClient http, IOptions<GatewayOptions> options, ILogger<StripeGateway> logger)
    {
        _http = http;
        _options = options.Value;
        _logger = logger;
        _logger.LogInformation("merchant {Merchant}", _options.Merchant); // fine: exposure.credential-logged because an identifier
        _logger.LogDebug("options {Options}", _options); // expect: exposure.credential-logged needs=file
    }

    public async Task<string> Charge(string customer, long cents)
    {
        var bearer = $"Bearer {_options.StripeSecretKey}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.stripe.com/v1/charges");
        request.Headers.Add("Authorization", bearer);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["amount"] = cents.ToString() });
        _logger.LogDebug("sending {Headers}", request.Headers); // expect: exposure.credential-logged needs=variable
        var response = await _http.SendAsync(request);
        _logger.LogInformation("stripe answered {Status} for {Customer}", (int)response.StatusCode, customer); // fine: exposure.credential-logged because a status code and a customer id
        if (!response.IsSuccessStatusCode)
        {
            _logger.LogError("refused: " + bearer); // expect: exposure.credential-logged needs=variable
            _logger.LogError("refused: {Key}", Redactor.Mask(_options.StripeSecretKey)); // fine: exposure.credential-logged because masked
            _logger.LogError("refused: {Key}", Redactor.Digest(_options.StripeSecretKey)); // fine: exposure.credential-logged because a digest
            _logger.LogError("refused, key of {Length} characters", _options.StripeSecretKey.Length); // fine: exposure.credential-logged because a length
            Console.WriteLine($"key set: {!string.IsNullOrEmpty(_options.StripeSecretKey)}"); // fine: exposure.credential-logged because presence only
        }
        return await response.Content.ReadAsStringAsync();
    }

    public void Refund(string charge)
    {
        var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + _options.StripeSecretKey, ["Idempotency-Key"] = charge };
        Trace("refund", headers);
        _logger.LogDebug("refund with {Names}", string.Join(",", headers.Keys)); // fine: exposure.credential-logged because names only
    }

    private void Trace(string what, Dictionary<string, string> headers)
    {
        foreach (var header in headers)
        {
            _logger.LogTrace("{What} {Name}={Value}", what, header.Key, header.Value); // expect: exposure.credential-logged needs=function
        }
    }

    public void Show()
    {
        var key = GatewayOptions.KashierKey();
        Console.Error.WriteLine("kashier {0}", key); // expect: exposure.credential-logged needs=file
        Console.Error.WriteLine("kashier {0}", key[^4..]); // fine: exposure.credential-logged because the last four characters
    }
}
