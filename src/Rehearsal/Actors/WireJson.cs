using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Herald.Domain.Cases;
using Herald.Domain.Logistics;
using Herald.LocalRuntime.Mail;

namespace Herald.Rehearsal.Actors;

/// <summary>The JSON that missions and staff send, and what they read of the answers.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    Converters = [typeof(ClockTimeConverter)])]
[JsonSerializable(typeof(ReplyContent))]
[JsonSerializable(typeof(Questionnaire))]
[JsonSerializable(typeof(RecordedReplyBody))]
[JsonSerializable(typeof(ExtensionBody))]
[JsonSerializable(typeof(LateReplyBody))]
[JsonSerializable(typeof(WithdrawalBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(ReleaseBody))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(MailBehaviour))]
[JsonSerializable(typeof(LetterBody))]
[JsonSerializable(typeof(ConfirmationBody))]
[JsonSerializable(typeof(AssignmentBody))]
[JsonSerializable(typeof(ClosureBody))]
[JsonSerializable(typeof(ReceiptAnswer))]
[JsonSerializable(typeof(MailboxAnswer))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static JsonObject Node<T>(T value)
        where T : class => JsonSerializer.SerializeToNode(value, typeof(T), Default)!.AsObject();
}

internal abstract record ActionBody;

internal sealed record ExtensionBody(DateOnly LastDay) : ActionBody;

internal sealed record LateReplyBody(string Decision) : ActionBody;

internal sealed record WithdrawalBody(string Reason) : ActionBody;

internal sealed record AddressBody(AddressSide Side, IReadOnlyList<string> Addresses) : ActionBody;

internal sealed record LetterBody(string Letter) : ActionBody;

internal sealed record ConfirmationBody(string Letter, string Note) : ActionBody;

internal sealed record AssignmentBody(string Id, string To) : ActionBody;

internal sealed record ClosureBody(string Id, string Note) : ActionBody;

internal sealed record ReleaseBody(IReadOnlyList<string>? Cases, bool? All);

internal sealed record SignInBody(string Name, string Role);

internal sealed record ClockBody(DateTimeOffset To);

/// <summary>The answer to a submission.</summary>
internal sealed record ReceiptAnswer(string? Receipt);

/// <summary>The mail that the local sink lists.</summary>
internal sealed record MailboxAnswer(int Total, IReadOnlyList<MailItem> Items);

/// <summary>A message, as the sink lists it.</summary>
internal sealed record MailItem(
    string Id, DateTimeOffset At, string Subject, string? Language, IReadOnlyList<MailItemRecipient> Recipients,
    IReadOnlyDictionary<string, string> CustomArgs)
{
    /// <summary>The letter that the message carries.</summary>
    [JsonIgnore]
    public string LetterId => CustomArgs["letter_id"];
}

/// <summary>An address of a message, and what became of it there.</summary>
internal sealed record MailItemRecipient(string Email, string Field, string State);

/// <summary>A reply as staff record it.</summary>
internal sealed record RecordedReplyBody(
    Answer Answer, IReadOnlyList<Domain.People.Invitee> Invitees, IReadOnlyList<string> Parts, IReadOnlyList<string> Speaking, string? Note,
    Channel Channel, DateTimeOffset ReceivedAt, string Document, string SubmissionId);

/// <summary>A time of day as people write it: 14:30.</summary>
internal sealed class ClockTimeConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.ParseExact(reader.GetString()!, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
