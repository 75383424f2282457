using System.Text.Json;
using CsCheck;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Interest;
using Herald.Functions.Reading;

namespace Herald.Functions.Tests.Interest;

public sealed class ReplyFieldsTests
{
    // Every script, half of them with an apostrophe, a hyphen or a sign that HTML, JSON and URLs give a meaning to.
    internal static readonly Gen<string> Name =
        Gen.OneOf(Gen.Char['A', 'z'], Gen.Char['\u0400', '\u04FF'], Gen.Char['\u0621', '\u064A'], Gen.Char['\u4E00', '\u9FFF'], Gen.Char["’'-<>&\"+%=[].#"])
            .Array[1, 150].Select(c => new string(c).Trim()).Where(s => s.Length > 0);

    private static readonly Gen<string?> Optional = Gen.OneOf(Name.Select(n => (string?)n), Gen.Const((string?)null));

    private static readonly Gen<Invitee> Person =
        from given in Name
        from surname in Optional
        from title in Name
        from form in Optional
        from gender in Gen.Int[0, 2]
        from level in Optional
        select new Invitee
        {
            Office = Office.HeadOfState,
            GivenName = given,
            Surname = surname,
            Title = title,
            FormOfAddress = form,
            Gender = gender == 0 ? null : (Gender)(gender - 1),
            SubstituteLevel = level,
        };

    private static readonly Gen<ReplyContent> Replies =
        from answer in Gen.Enum<Answer>()
        from invitees in Person.Array[1, 2]
        from parts in Gen.Shuffle((string[])["gala-dinner", "wsis-opening"])
        from contact in Gen.Select(Optional, Optional, Optional)
        from note in Optional
        select new ReplyContent
        {
            Answer = answer,
            Invitees = answer == Answer.Attend ? [.. invitees.Select((p, i) => p with { Office = (Office)i })] : [],
            Parts = answer == Answer.Attend ? parts : [],
            Speaking = answer == Answer.Attend ? parts[..1] : [],
            Contact = contact is (null, null, null) ? null : new ContactPerson(contact.Item1, contact.Item2, contact.Item3),
            Note = note,
        };

    [Fact]
    public void Bind_WhatOfSays_IsTheReplyItself() => Replies.Sample(reply => Same(reply, ReplyFields.Of(reply), fromPage: true));

    [Fact]
    public void Sheet_WhatIsOnFile_SaysTheSameOnThePages() =>
        Replies.Sample(reply => Same(reply, ReplySheet.ToReply(ReplySheet.Of(reply)), fromPage: true));

    [Fact]
    public void Bind_ThroughAUrlEncodedBody_IsTheReplyItself() => Replies.Sample(reply =>
    {
        Fields fields = ReplyFields.Of(reply);
        using FormUrlEncodedContent body = new(fields.Paths.SelectMany(p => fields.At(p)!.Select(v => KeyValuePair.Create(p, v))));
        Same(reply, UrlEncodedFields.Read(body.ReadAsByteArrayAsync().GetAwaiter().GetResult()), fromPage: true);
    });

    [Fact]
    public void Bind_ThroughJson_IsTheReplyItself() => Replies.Sample(reply =>
        Same(reply, JsonFields.Read(JsonSerializer.SerializeToUtf8Bytes(reply, JsonSerializerOptions.Web)), fromPage: false));

    [Fact]
    public void Bind_AnyFields_NeverThrows() =>
        Gen.Select(Gen.OneOfConst("answer", "invitees[0].office", "invitees[999].title", "invitees[1].gender", "parts", "x"), Gen.String)
            .Array[0, 20].Sample(sent =>
            {
                Fields fields = new();
                foreach ((string path, string value) in sent)
                {
                    fields.Add(path, value);
                }

                Bound<ReplyContent> bound = ReplyFields.Bind(fields, fromPage: sent.Length % 2 == 0);
                Assert.True(bound.Content is not null || bound.Faults.Count > 0);
            });

    [Fact]
    public void Bind_PastedOverSeveralLines_IsOneLine()
    {
        Fields fields = new Fields().Add("answer", "regret").Add("contact.name", " Anna\r\n\tMaria  ").Add("note", "one\r\ntwo");

        ReplyContent reply = ReplyFields.Bind(fields, fromPage: true).Content!;

        Assert.Equal(("Anna Maria", "one\ntwo"), (reply.Contact!.Name, reply.Note));
    }

    private static void Same(ReplyContent reply, Fields fields, bool fromPage)
    {
        Bound<ReplyContent> bound = ReplyFields.Bind(fields, fromPage);
        Assert.Empty(bound.Faults);
        Assert.Equal(JsonSerializer.Serialize(reply), JsonSerializer.Serialize(bound.Content));
    }
}
