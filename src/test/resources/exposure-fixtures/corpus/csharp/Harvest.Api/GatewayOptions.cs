using System;

namespace Harvest.Api;

public record GatewayOptions
{
    public string Merchant { get; init; } = "";
    public string SenjaroApiKey { get; init; } = "";
    public string SenjaroApiSecret { get; init; } = "";
    public string StripeSecretKey { get; init; } = "";
    public string StripePublishableKey { get; init; } = "";

    public static string KashierKey() => Environment.GetEnvironmentVariable("KASHIER_SECRET_KEY")!;
}
