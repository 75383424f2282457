using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.LocalRuntime.Mail;

/// <summary>Ids as SendGrid makes them: opaque, of its length, and the same for the same message.</summary>
internal static class MailIds
{
    private const int MessageIdLength = 22;

    public static string For(int number, DateTimeOffset at) => Hash($"message {number} {at:O}")[..MessageIdLength];

    public static string ForEvent(string messageId, string email, string name) => Hash($"event {messageId} {email} {name}");

    private static string Hash(FormattableString text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture))));
}
