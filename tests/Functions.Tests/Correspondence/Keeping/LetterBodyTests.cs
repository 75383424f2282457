using CsCheck;
using Herald.Functions.Correspondence.Keeping;

namespace Herald.Functions.Tests.Correspondence.Keeping;

public sealed class LetterBodyTests
{
    private const int LargestProperty = 64 * 1024;

    [Fact]
    public void Unpack_WhatWasPacked_IsTheSame() => Gen.String.Sample(
        text => Assert.Equal(Valid(text), LetterBody.Unpack(LetterBody.Pack(Valid(text)))), iter: 200);

    [Fact]
    public void Pack_IncompressibleText_FitsTheProperties()
    {
        string text = Noise(300_000);

        IReadOnlyList<byte[]> chunks = LetterBody.Pack(text);

        Assert.True(chunks.Count > 1);
        Assert.All(chunks, chunk => Assert.InRange(chunk.Length, 1, LargestProperty));
        Assert.Equal(text, LetterBody.Unpack(chunks));
    }

    [Fact]
    public void Pack_MoreThanCanBeKept_Throws() => Assert.Throws<InvalidOperationException>(() => LetterBody.Pack(Noise(1_000_000)));

    private static string Noise(int length)
    {
        Random random = new(5);
        return string.Create(length, random, (span, r) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)r.Next('!', '~');
            }
        });
    }

    /// <summary>Half a surrogate pair is no character, and no request holds one.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());
}
