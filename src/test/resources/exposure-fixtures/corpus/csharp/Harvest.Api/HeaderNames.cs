namespace Harvest.Api;

public static class HeaderNames
{
    public const string ApiKey = "X-Api-Key";
    public const string ApiSecret = "X-Api-Secret";
}
