using Azure.Data.Tables;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Delivery;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Sending;

/// <summary>The outbox over storage of its own, with a SendGrid that does as it is told. France has its circular letter in the outbox.</summary>
internal sealed class OutboxRoom : IHttpClientFactory, IDisposable
{
    public const string Letter = "circular-1";

    public static SecurityOptions Security { get; } = new()
    {
        PublicUrl = new Uri("https://herald.example"),
        LinkKey = Convert.ToBase64String(new byte[32]),
    };

    // Reading the templates takes longer than a short story in a fake table does.
    private static readonly LetterRenderer Renderer = new(new LetterLibrary(), new OptionsWrapper<SecurityOptions>(Security));

    private readonly Random random = new(7);

    private OutboxRoom(StorageRoom storage, LetterRenderer renderer)
    {
        Storage = storage;
        Claims = new LetterClaims(storage.Table);
        Kept = new KeptLetters(storage.Table);
        Pause = NewPause();
        Reports = new DeliveryReports(storage.Table, storage.Campaigns, storage.Clock, NullLogger<DeliveryReports>.Instance);
        Codes = new CaseCodes(new OptionsWrapper<SecurityOptions>(Security));
        Composer = new LetterComposer(renderer, Codes, new OptionsWrapper<SendGridOptions>(Options));
        Entropy = new Entropy(random.NextBytes);
        Outbox = OutboxWith(storage.Clock, Entropy);
    }

    public StorageRoom Storage { get; }

    public SendGridOptions Options { get; } = new() { ApiKey = "SG.test" };

    public FakeSendGrid SendGrid { get; } = new();

    public CaseCodes Codes { get; }

    public Entropy Entropy { get; }

    public LetterComposer Composer { get; }

    public LetterClaims Claims { get; }

    public KeptLetters Kept { get; }

    public DeliveryReports Reports { get; }

    public Outbox Outbox { get; }

    public OutboxPause Pause { get; }

    public static LetterComposer ComposerWith(SendGridOptions options) => new(
        new LetterRenderer(new LetterLibrary(), new OptionsWrapper<SecurityOptions>(Security)),
        new CaseCodes(new OptionsWrapper<SecurityOptions>(Security)),
        new OptionsWrapper<SendGridOptions>(options));

    public static async Task<OutboxRoom> OpenAsync(AzuriteFixture azurite) =>
        new(await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR"), Renderer);

    public static OutboxRoom Over(StorageRoom storage, LetterRenderer renderer) => new(storage, renderer);

    /// <summary>Another instance of the app, which may crash at its clock or its random source.</summary>
    public Outbox OutboxWith(TimeProvider clock, Entropy entropy, OutboxPause? pause = null) => new(
        Storage.Campaigns, Storage.Cases, Claims, Composer, new MailService(this, new OptionsWrapper<SendGridOptions>(Options), Storage.Clock),
        pause ?? Pause, entropy, clock, NullLogger<Outbox>.Instance);

    /// <summary>The pause as a process that has just started knows it.</summary>
    public OutboxPause NewPause() => new(Storage.Table, Storage.Clock, NullLogger<OutboxPause>.Instance);

    public Task<SendResult> SendAsync(string letter = Letter) => Outbox.SendAsync(Samples.Key(), letter, default);

    public async Task<LetterRow> RowAsync(string letter = Letter) =>
        (await Storage.Cases.ReadAsync(Samples.Key(), default))!.Letters.Single(l => l.Key == letter);

    public async Task<LetterStatus> StatusAsync(string letter = Letter) => (await RowAsync(letter)).Status;

    /// <summary>Every row of the case, as text, to look for what must not be stored.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync() =>
        [.. Storage.Table.For("test").Query<TableEntity>($"PartitionKey eq '{Samples.Key()}'")];

    public HttpClient CreateClient(string name) => new(SendGrid, disposeHandler: false);

    public void Dispose() => SendGrid.Dispose();
}
