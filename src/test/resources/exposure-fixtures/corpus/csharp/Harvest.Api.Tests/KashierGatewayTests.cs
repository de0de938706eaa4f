using System;
using System.Net.Http;
using Xunit;

namespace Harvest.Api.Tests;

public class KashierGatewayTests
{
    [Fact]
    public void Asks()
    {
        var key = GatewayOptions.KashierKey();
        Console.WriteLine(key); // fine: exposure.credential-logged because test sources are silent
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }; // fine: exposure.tls-verification-disabled because test sources are silent
        new HttpClient(handler).DefaultRequestHeaders.Add("Authorization", key);
    }
}
