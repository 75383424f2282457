using System.Text.Json.Serialization;
using Herald.Domain.Logistics;
using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>A thing that happened to a case. Facts are appended and never changed; the case is their sum.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(CaseListed), nameof(CaseListed))]
[JsonDerivedType(typeof(CircularIssued), nameof(CircularIssued))]
[JsonDerivedType(typeof(ReminderIssued), nameof(ReminderIssued))]
[JsonDerivedType(typeof(InterestReceived), nameof(InterestReceived))]
[JsonDerivedType(typeof(SubstitutionReceived), nameof(SubstitutionReceived))]
[JsonDerivedType(typeof(RegretsReceived), nameof(RegretsReceived))]
[JsonDerivedType(typeof(SupersededReplyReceived), nameof(SupersededReplyReceived))]
[JsonDerivedType(typeof(LateReplyReceived), nameof(LateReplyReceived))]
[JsonDerivedType(typeof(LateReplyAccepted), nameof(LateReplyAccepted))]
[JsonDerivedType(typeof(LateReplyRefused), nameof(LateReplyRefused))]
[JsonDerivedType(typeof(SilenceRecorded), nameof(SilenceRecorded))]
[JsonDerivedType(typeof(DeadlineExtended), nameof(DeadlineExtended))]
[JsonDerivedType(typeof(InvitationReleased), nameof(InvitationReleased))]
[JsonDerivedType(typeof(InvitationCancelled), nameof(InvitationCancelled))]
[JsonDerivedType(typeof(LogisticsRequested), nameof(LogisticsRequested))]
[JsonDerivedType(typeof(LogisticsReminderIssued), nameof(LogisticsReminderIssued))]
[JsonDerivedType(typeof(LogisticsReceived), nameof(LogisticsReceived))]
[JsonDerivedType(typeof(AddressCorrected), nameof(AddressCorrected))]
[JsonDerivedType(typeof(AddressFormSet), nameof(AddressFormSet))]
[JsonDerivedType(typeof(CodeReissued), nameof(CodeReissued))]
[JsonDerivedType(typeof(LetterWithdrawn), nameof(LetterWithdrawn))]
[JsonDerivedType(typeof(LetterConfirmed), nameof(LetterConfirmed))]
[JsonDerivedType(typeof(LetterRepeated), nameof(LetterRepeated))]
[JsonDerivedType(typeof(AttentionRaised), nameof(AttentionRaised))]
[JsonDerivedType(typeof(AttentionAssigned), nameof(AttentionAssigned))]
[JsonDerivedType(typeof(AttentionClosed), nameof(AttentionClosed))]
[JsonDerivedType(typeof(CaseWithdrawn), nameof(CaseWithdrawn))]
[JsonDerivedType(typeof(CaseClosed), nameof(CaseClosed))]
[JsonDerivedType(typeof(PersonalDataErased), nameof(PersonalDataErased))]
public abstract record Fact;

/// <summary>The party was taken from the directory into the campaign: the first fact of every case.</summary>
public sealed record CaseListed(Party Party) : Fact;

/// <summary>The circular letter was put into the outbox.</summary>
public sealed record CircularIssued : Fact;

/// <summary>A reminder to reply was put into the outbox.</summary>
/// <param name="Day">The campaign's reminder day that caused it, or the day on which staff asked for it.</param>
public sealed record ReminderIssued(DateOnly Day) : Fact;

/// <summary>An expression of interest came in time, new or amended.</summary>
public sealed record InterestReceived(Reply Reply) : Fact;

/// <summary>An invited party changed its reply: another person, or another programme.</summary>
public sealed record SubstitutionReceived(Reply Reply) : Fact;

/// <summary>The party sent its regrets.</summary>
public sealed record RegretsReceived(Reply Reply) : Fact;

/// <summary>A reply was recorded that had been received before the party's present word: kept, without effect.</summary>
public sealed record SupersededReplyReceived(Reply Reply) : Fact;

/// <summary>An expression of interest came after the deadline.</summary>
public sealed record LateReplyReceived(Reply Reply) : Fact;

/// <summary>The late reply counts.</summary>
public sealed record LateReplyAccepted : Fact;

/// <summary>The late reply does not count.</summary>
public sealed record LateReplyRefused : Fact;

/// <summary>The deadline passed and no reply was in force.</summary>
public sealed record SilenceRecorded : Fact;

/// <summary>The party was given a later last day to reply.</summary>
public sealed record DeadlineExtended(DateOnly LastDay) : Fact;

/// <summary>An official invitation was released, with its number in the register.</summary>
/// <param name="Office">The office whose invitee it addresses.</param>
/// <param name="Revision">1 for the first invitation to that office, then counting up.</param>
/// <param name="Number">Its number in the register.</param>
/// <param name="Person">The person as named in it.</param>
/// <param name="Replaces">The number of the invitation that it replaces.</param>
public sealed record InvitationReleased(Office Office, int Revision, int Number, Invitee Person, int? Replaces) : Fact;

/// <summary>An invitation in force was cancelled, because its invitee will not come.</summary>
public sealed record InvitationCancelled(Office Office, int Revision) : Fact;

/// <summary>The logistics letter was put into the outbox.</summary>
public sealed record LogisticsRequested : Fact;

/// <summary>A reminder about logistics was put into the outbox.</summary>
/// <param name="Day">The campaign's reminder day that caused it.</param>
public sealed record LogisticsReminderIssued(DateOnly Day) : Fact;

/// <summary>The questionnaire came in.</summary>
/// <param name="Version">1 for the first, then counting up.</param>
/// <param name="Questionnaire">The answers.</param>
/// <param name="Complete">Whether nothing required was missing.</param>
public sealed record LogisticsReceived(int Version, Questionnaire Questionnaire, bool Complete) : Fact;

/// <summary>The addresses of one side were corrected; letters go to the new ones from now on.</summary>
public sealed record AddressCorrected(AddressSide Side, IReadOnlyList<string> Addresses) : Fact;

/// <summary>Staff decided how a person is addressed; with neither form nor salutation, in the usual way again.</summary>
/// <param name="Person">The person, as named then.</param>
/// <param name="Form">What stands before the name.</param>
/// <param name="Salutation">How letters greet.</param>
public sealed record AddressFormSet(Invitee Person, string? Form, string? Salutation) : Fact;

/// <summary>The secret code was replaced; the earlier ones are void.</summary>
/// <param name="Generation">The generation that is valid from now on.</param>
public sealed record CodeReissued(int Generation) : Fact;

/// <summary>A letter lost its point before it went and was not sent.</summary>
public sealed record LetterWithdrawn(string LetterKey, string Reason) : Fact;

/// <summary>Staff know that a letter arrived of which nobody knew whether it went.</summary>
/// <param name="LetterKey">The letter.</param>
/// <param name="Note">How it is known.</param>
public sealed record LetterConfirmed(string LetterKey, string Note) : Fact;

/// <summary>A letter is sent again.</summary>
/// <param name="LetterKey">The letter.</param>
/// <param name="As">The key of the new letter.</param>
public sealed record LetterRepeated(string LetterKey, string As) : Fact;

/// <summary>Something must be looked at by a person.</summary>
public sealed record AttentionRaised(AttentionItem Item) : Fact;

/// <summary>Somebody of the staff looks after an item.</summary>
public sealed record AttentionAssigned(string Id, string To) : Fact;

/// <summary>An item needs no more attention.</summary>
/// <param name="Id">The item.</param>
/// <param name="Reason">Why: staff's note, or how its cause went.</param>
/// <param name="CauseGone">Whether its cause is gone; otherwise staff closed it, and it is not raised again while the cause lasts.</param>
public sealed record AttentionClosed(string Id, string Reason, bool CauseGone) : Fact;

/// <summary>The party took its interest back, or staff withdrew the case.</summary>
/// <param name="Reply">The party's own word; null where staff withdrew the case.</param>
/// <param name="Reason">Staff's reason; null where the party withdrew.</param>
public sealed record CaseWithdrawn(Reply? Reply, string? Reason) : Fact;

/// <summary>The event is over.</summary>
public sealed record CaseClosed : Fact;

/// <summary>Names, addresses, replies and letters were erased; what happened, and when, remains.</summary>
public sealed record PersonalDataErased : Fact;

/// <summary>The two sides that letters go to.</summary>
[JsonConverter(typeof(WordEnumConverter<AddressSide>))]
public enum AddressSide
{
    /// <summary>The capital.</summary>
    [JsonStringEnumMemberName("capital")] Capital,

    /// <summary>The permanent mission.</summary>
    [JsonStringEnumMemberName("mission")] Mission,
}
