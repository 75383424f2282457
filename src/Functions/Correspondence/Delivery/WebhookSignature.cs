using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Functions.Correspondence.Delivery;

/// <summary>The signature of SendGrid's event webhook: ECDSA over P-256 and SHA-256, of the timestamp and the body's raw bytes.</summary>
internal sealed class WebhookSignature : IDisposable
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>SendGrid tries for 24 hours; twice that leaves room for clocks that differ.</summary>
    public static readonly TimeSpan OldestAge = TimeSpan.FromHours(48);

    /// <summary>How far SendGrid's clock may be ahead of ours.</summary>
    public static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(1);

    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly IReadOnlyList<ECDsa> keys;

    private WebhookSignature(IReadOnlyList<ECDsa> keys) => this.keys = keys;

    /// <summary>Whether <paramref name="publicKeys"/> is a key as SendGrid shows it (SubjectPublicKeyInfo in DER, in base 64), or several,
    /// separated by commas or spaces: the old and the new one while a key is changed.</summary>
    public static bool IsKey(string publicKeys)
    {
        try
        {
            using WebhookSignature signature = Of(publicKeys);
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public static WebhookSignature Of(string publicKeys)
    {
        List<ECDsa> keys = [];
        try
        {
            foreach (string publicKey in publicKeys.Split([',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                keys.Add(ECDsa.Create());
                Import(keys[^1], publicKey);
            }

            return keys.Count > 0 ? new WebhookSignature(keys) : throw new CryptographicException("There is no key.");
        }
        catch
        {
            keys.ForEach(key => key.Dispose());
            throw;
        }
    }

    /// <summary>Whether SendGrid signed <paramref name="body"/>, and not too long before <paramref name="now"/>. A time to come is refused
    /// too, but for what two clocks may differ: it could be kept for later.</summary>
    public bool Verifies(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || now - DateTimeOffset.FromUnixTimeSeconds(seconds) is var age && (age > OldestAge || age < -FurthestAhead))
        {
            return false;
        }

        byte[] raw = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, raw, out int length)
            && Verifies(Signed(timestamp, body), raw[..length]);
    }

    public void Dispose()
    {
        foreach (ECDsa key in keys)
        {
            key.Dispose();
        }
    }

    private static void Import(ECDsa key, string publicKey)
    {
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value != P256)
        {
            throw new CryptographicException("The key is not of the curve P-256.");
        }
    }

    private bool Verifies(byte[] signed, byte[] signature) =>
        keys.Any(key => key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private static byte[] Signed(string timestamp, ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes(timestamp), .. body];
}
