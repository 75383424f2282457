using System.Collections.Concurrent;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Rehearsal.Actors;

/// <summary>Everybody who takes part: the missions and the protocol service. All they have of the app is its address.</summary>
internal sealed class Company : IDisposable
{
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, MissionClient> missions = new();
    private readonly Dictionary<string, Party> parties;
    private readonly AttackGround ground;

    private Company(Uri address, OfficerClient officer, string viewerCookie, Campaign campaign, IReadOnlyList<Party> parties, Notebook notebook)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        ground = new AttackGround(campaign.Id, campaign.Programme.Select(part => part.Id).FirstOrDefault(), viewerCookie);
        this.parties = parties.ToDictionary(party => party.Code);
        Mail = new Mailbox(client);
        Clock = new ClockClient(client);
        Notebook = notebook;
        Officer = officer;
        MailService = new MailServiceClient(client);
        Attention = new AttentionDesk(officer, Mail, campaign.Id);
    }

    public Notebook Notebook { get; }

    public Mailbox Mail { get; }

    public ClockClient Clock { get; }

    public OfficerClient Officer { get; }

    public AttentionDesk Attention { get; }

    public MailServiceClient MailService { get; }

    public static async Task<Company> AssembleAsync(Uri address, Campaign campaign, IReadOnlyList<Party> parties, CancellationToken cancellation)
    {
        Notebook notebook = new();
        (HttpClient officer, _) = await SignIn.AsAsync(address, AttentionDesk.Colleague, "Officer", cancellation);
        (HttpClient viewer, string viewerCookie) = await SignIn.AsAsync(address, "Victor Viewer", "Viewer", cancellation);
        viewer.Dispose();
        return new Company(address, new OfficerClient(officer, campaign.Id, notebook), viewerCookie, campaign, parties, notebook);
    }

    public MissionClient MissionOf(string state) =>
        missions.GetOrAdd(state, code => new MissionClient(client, Mail, Notebook, ground, parties[code]));

    public void Dispose()
    {
        client.Dispose();
        Officer.Dispose();
    }
}
