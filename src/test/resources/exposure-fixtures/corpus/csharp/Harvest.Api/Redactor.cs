using System;
using System.Security.Cryptography;
using System.Text;

namespace Harvest.Api;

public static class Redactor
{
    public static string Mask(string value) => new string('*', 8) + value[^4..];

    public static string Digest(string value) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..12];
}
