using System.Security.Cryptography;
using System.Text;
using Herald.Functions.Correspondence.Delivery;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Delivery;

public sealed class WebhookSignatureTests
{
    // Published by SendGrid with its client libraries, as a test of the verification: key, body, signature and time.
    private const string SendGridsKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
    private const string SendGridsSignature = "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=";
    private const string SendGridsTimestamp = "1600112502";
    private const string SendGridsBody =
        "[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":\"Bounced Address\",\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\",\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\",\"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";

    private static readonly DateTimeOffset Now = Samples.Start;
    private static readonly SignedBatch Batch = SignedBatch.Of("[{\"event\":\"delivered\"}]", Now);

    [Fact]
    public void Verifies_SendGridsOwnExample_IsTrue()
    {
        using WebhookSignature signature = WebhookSignature.Of(SendGridsKey);

        Assert.True(signature.Verifies(
            SendGridsSignature, SendGridsTimestamp, Encoding.UTF8.GetBytes(SendGridsBody), DateTimeOffset.FromUnixTimeSeconds(1600112502)));
    }

    [Fact]
    public void Verifies_UpTo48HoursOld_IsTrueAndNotASecondLonger()
    {
        Assert.True(Verifies(Batch, Now.AddHours(48)));
        Assert.False(Verifies(Batch, Now.AddHours(48).AddSeconds(1)));
        Assert.True(Verifies(Batch, Now.AddHours(-1)));
        Assert.False(Verifies(Batch, Now.AddHours(-1).AddSeconds(-1)));
    }

    [Fact]
    public void Verifies_AnyByteOfTheBodyAltered_IsFalse()
    {
        for (int i = 0; i < Batch.Body.Length; i++)
        {
            byte[] altered = [.. Batch.Body];
            altered[i] ^= 1;
            Assert.False(Verifies(Batch with { Body = altered }, Now));
        }
    }

    [Fact]
    public void Verifies_AnotherTimestamp_IsFalse() => Assert.False(Verifies(Batch with { Timestamp = $"{Now.ToUnixTimeSeconds() + 1}" }, Now));

    [Fact]
    public void Verifies_SignedByAnotherKey_IsFalse()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False(Verifies(SignedBatch.Of(Batch.Body, Now, other), Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("no base 64!")]
    public void Verifies_NoSignature_IsFalse(string? signature)
    {
        using WebhookSignature key = WebhookSignature.Of(SignedBatch.PublicKey);
        Assert.False(key.Verifies(signature, Batch.Timestamp, Batch.Body, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public void Verifies_NoTimestamp_IsFalse(string? timestamp)
    {
        using WebhookSignature key = WebhookSignature.Of(SignedBatch.PublicKey);
        Assert.False(key.Verifies(Batch.Signature, timestamp, Batch.Body, Now));
    }

    [Fact]
    public void Verifies_WhileTheKeyIsChanged_TakesTheOldAndTheNewOne()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using ECDsa stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using WebhookSignature both = WebhookSignature.Of($"{SignedBatch.PublicKey}, {Convert.ToBase64String(other.ExportSubjectPublicKeyInfo())}\n");
        bool Takes(SignedBatch batch) => both.Verifies(batch.Signature, batch.Timestamp, batch.Body, Now);

        Assert.True(Takes(Batch));
        Assert.True(Takes(SignedBatch.Of(Batch.Body, Now, other)));
        Assert.False(Takes(SignedBatch.Of(Batch.Body, Now, stranger)));
        Assert.False(WebhookSignature.IsKey($"{SignedBatch.PublicKey},AAAA"));
        Assert.False(WebhookSignature.IsKey(" , "));
    }

    [Fact]
    public void IsKey_OtherThanP256_IsFalse()
    {
        using ECDsa p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.True(WebhookSignature.IsKey(SignedBatch.PublicKey));
        Assert.False(WebhookSignature.IsKey(Convert.ToBase64String(p384.ExportSubjectPublicKeyInfo())));
        Assert.False(WebhookSignature.IsKey("AAAA"));
        Assert.False(WebhookSignature.IsKey("no base 64!"));
    }

    private static bool Verifies(SignedBatch batch, DateTimeOffset now)
    {
        using WebhookSignature signature = WebhookSignature.Of(SignedBatch.PublicKey);
        return signature.Verifies(batch.Signature, batch.Timestamp, batch.Body, now);
    }
}
