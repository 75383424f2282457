using System.Security.Cryptography;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Keys that the platform would hold, made once and kept in the data directory.</summary>
internal sealed class LocalKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string webhookKeyPath;
    private readonly Lazy<byte[]> signInKey;

    public LocalKeys(string data)
    {
        string keys = Path.Combine(data, "keys");
        Directory.CreateDirectory(keys);
        webhookKeyPath = Path.Combine(keys, "mail-webhook.pem");
        string publicPath = Path.Combine(keys, "mail-webhook.pub");
        if (!File.Exists(publicPath))
        {
            CreateWebhookKey(publicPath);
        }

        WebhookPublicKey = File.ReadAllText(publicPath);
        LinkKey = Convert.ToBase64String(ReadOrCreate(Path.Combine(keys, "link")));
        signInKey = new Lazy<byte[]>(() => ReadOrCreate(Path.Combine(keys, "sign-in")));
    }

    /// <summary>The key that verifies mail events, as SendGrid shows it: base64 of the subject public key info.</summary>
    public string WebhookPublicKey { get; }

    /// <summary>What Key Vault would hold for the app: 32 bytes in base64.</summary>
    public string LinkKey { get; }

    /// <summary>Signs the cookie of the local sign-in.</summary>
    public byte[] SignInKey => signInKey.Value;

    public ECDsa OpenWebhookKey()
    {
        ECDsa key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(webhookKeyPath));
        return key;
    }

    private void CreateWebhookKey(string publicPath)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(webhookKeyPath, key.ExportPkcs8PrivateKeyPem());
        Write(publicPath, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            // RS0030: a key has to be unpredictable; the runtime plays the platform that makes it.
#pragma warning disable RS0030
            Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
#pragma warning restore RS0030
        }

        return Convert.FromBase64String(File.ReadAllText(path));
    }

    private static void Write(string path, string text)
    {
        AtomicFile.Write(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }
}
