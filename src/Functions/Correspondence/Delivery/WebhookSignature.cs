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

    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECDsa key;

    private WebhookSignature(ECDsa key) => this.key = key;

    /// <summary>Whether <paramref name="publicKey"/> is a key as SendGrid shows it: SubjectPublicKeyInfo in DER, in base 64.</summary>
    public static bool IsKey(string publicKey)
    {
        try
        {
            using WebhookSignature signature = Of(publicKey);
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public static WebhookSignature Of(string publicKey)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey.Trim()), out _);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value == P256
                ? new WebhookSignature(key)
                : throw new CryptographicException("The key is not of the curve P-256.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Whether SendGrid signed <paramref name="body"/>, and not too long before <paramref name="now"/>. A time to come is refused
    /// as well: it could be kept for later.</summary>
    public bool Verifies(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > OldestAge)
        {
            return false;
        }

        byte[] raw = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, raw, out int length)
            && key.VerifyData(Signed(timestamp, body), raw[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => key.Dispose();

    private static byte[] Signed(string timestamp, ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes(timestamp), .. body];
}
