using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Functions.Tests.Correspondence.Delivery;

/// <summary>A batch of events as SendGrid signs it, with a key made for the tests.</summary>
internal sealed record SignedBatch(byte[] Body, string Timestamp, string Signature)
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string PublicKey { get; } = Convert.ToBase64String(Key.ExportSubjectPublicKeyInfo());

    public static SignedBatch Of(string body, DateTimeOffset at) => Of(Encoding.UTF8.GetBytes(body), at, Key);

    public static SignedBatch Of(byte[] body, DateTimeOffset at, ECDsa key)
    {
        string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. body];
        return new SignedBatch(
            body, timestamp, Convert.ToBase64String(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
    }
}
