using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Harvest.Api;

public class KashierGateway
{
    public HttpClient Orders()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true; // expect: exposure.tls-verification-disabled needs=variable
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Authorization", GatewayOptions.KashierKey());
        return client;
    }

    public HttpClient Invoices()
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, // expect: exposure.tls-verification-disabled
        };
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", GatewayOptions.KashierKey());
        return client;
    }

    private static HttpClientHandler Relaxed() =>
        new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }; // expect: exposure.tls-verification-disabled needs=function

    public HttpClient Transfers()
    {
        var client = new HttpClient(Relaxed());
        client.DefaultRequestHeaders.Add("Authorization", GatewayOptions.KashierKey());
        return client;
    }

    public HttpClient Payouts()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = Trust.Anyone; // expect: exposure.tls-verification-disabled needs=file
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Authorization", GatewayOptions.KashierKey());
        return client;
    }

    public HttpClient Weather()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true; // fine: exposure.tls-verification-disabled because no credential is sent
        return new HttpClient(handler);
    }

    public HttpClient Pinned()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == System.Net.Security.SslPolicyErrors.None; // fine: exposure.tls-verification-disabled because errors are looked at
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Authorization", GatewayOptions.KashierKey());
        return client;
    }

    public HttpClient Revocation()
    {
        var handler = new HttpClientHandler { CheckCertificateRevocationList = true }; // fine: exposure.tls-verification-disabled because it checks more
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("Authorization", GatewayOptions.KashierKey());
        return client;
    }
}
