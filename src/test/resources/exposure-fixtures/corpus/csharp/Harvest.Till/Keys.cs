namespace Harvest.Till;

internal static class Keys
{
    public const string Ansa = "ansa_sk_live_{{uuid}}"; // expect: exposure.secret-in-client-code needs=file
    public const string AnsaPublic = "ansa_pk_live_{{uuid}}"; // fine: exposure.secret-in-client-code because publishable
    public const string Session = "ansa_cs_live_{{base64url:24}}"; // fine: exposure.secret-in-client-code because a client secret may reach the customer
    public const string Commit = "{{hex-lower:40}}"; // fine: exposure.secret-in-client-code because a commit's id
}
