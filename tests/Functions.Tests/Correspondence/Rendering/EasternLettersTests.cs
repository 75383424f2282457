using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>The letters in Arabic and Chinese.</summary>
public sealed class EasternLettersTests
{
    public static TheoryData<Language, LetterKind> All
    {
        get
        {
            TheoryData<Language, LetterKind> all = [];
            foreach (LetterKind kind in LetterKinds.All)
            {
                all.Add(Language.Ar, kind);
                all.Add(Language.Zh, kind);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Render_OrdinaryCase_IsAsApproved(Language language, LetterKind kind) => new TranslatedLetters(language).OrdinaryIsAsApproved(kind);

    [Theory]
    [MemberData(nameof(All))]
    public void Render_HostileNames_IsAsApproved(Language language, LetterKind kind) => new TranslatedLetters(language).HostileIsAsApproved(kind);

    [Theory]
    [InlineData(Language.Ar)]
    [InlineData(Language.Zh)]
    public void Render_StateWithdrew_IsAsApproved(Language language) => new TranslatedLetters(language).WithdrawnIsAsApproved();

    [Theory]
    [InlineData(Language.Ar)]
    [InlineData(Language.Zh)]
    public void Render_ReplyOfInvitedState_IsAsApproved(Language language) => new TranslatedLetters(language).InvitedIsAsApproved();

    [Theory]
    [InlineData(Language.Ar)]
    [InlineData(Language.Zh)]
    public void Render_NoQuestionnaireAfterDeadline_IsAsApproved(Language language) => new TranslatedLetters(language).LateIsAsApproved();
}
