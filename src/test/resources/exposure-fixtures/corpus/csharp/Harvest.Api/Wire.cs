using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.Logging;

namespace Harvest.Api;

public class LoudHandler : DelegatingHandler
{
    private readonly ILogger _logger;

    public LoudHandler(ILogger logger) => _logger = logger;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        _logger.LogDebug("{Request}", request.ToString()); // expect: exposure.credential-logged needs=variable
        _logger.LogDebug("{Method} {Uri}", request.Method, request.RequestUri); // fine: exposure.credential-logged because method and address
        return await base.SendAsync(request, token);
    }
}

public static class Wire
{
    public static void Chosen(HttpLoggingOptions options)
    {
        var header = "X-Api-Secret";
        options.RequestHeaders.Add(header); // expect: exposure.http-wire-logging needs=variable
    }

    private static void Show(HttpLoggingOptions options, string header)
    {
        options.RequestHeaders.Add(header); // expect: exposure.http-wire-logging needs=function
    }

    public static void Everything(HttpLoggingOptions options)
    {
        Show(options, "Authorization");
        options.MediaTypeOptions.AddText("application/json"); // fine: exposure.http-wire-logging because a media type
    }

    public static void Shared(HttpLoggingOptions options)
    {
        options.RequestHeaders.Add(WireNames.Key); // expect: exposure.http-wire-logging needs=file
        options.RequestHeaders.Add(WireNames.Trace); // fine: exposure.http-wire-logging because an ordinary header
    }
}

public static class WireNames
{
    public const string Trace = "X-Trace-Id";
    public const string Key = HeaderNames.ApiKey;
}
