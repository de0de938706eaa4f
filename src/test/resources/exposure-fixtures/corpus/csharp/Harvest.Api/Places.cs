namespace Harvest.Api;

public static class Places
{
    public const string Relay = "http://pay-relay.harvest.example"; // expect: exposure.credential-over-plain-http needs=file
    public const string Stub = "http://localhost:8094"; // fine: exposure.credential-over-plain-http because it is loopback
    public const string Trial = "https://sandbox.shadhinpay.pay/api/v1";
    public const string Live = "https://api.shadhinpay.pay/api/v1";
}
