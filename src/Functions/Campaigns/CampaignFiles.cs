using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Correspondence.Rendering;

namespace Herald.Functions.Campaigns;

/// <summary>The two files of an import, read and found right.</summary>
internal sealed record CampaignFiles(Campaign Campaign, IReadOnlyList<Party> Parties)
{
    /// <summary>Reads both files.</summary>
    /// <exception cref="InvalidInputException">Something in either is wrong; every fault is named, with the file that it is in.</exception>
    public static CampaignFiles Read(string campaignJson, Stream directory, CampaignWording wording)
    {
        List<Fault> faults = [];
        Campaign? campaign = Try(() => wording.Checked(CampaignReader.Read(campaignJson)), "campaign", faults);
        IReadOnlyList<Party>? parties = Try(() => DirectoryReader.Read(directory), "directory", faults);
        return faults.Count == 0 ? new CampaignFiles(campaign!, parties!) : throw new InvalidInputException(faults);
    }

    private static T? Try<T>(Func<T> read, string file, List<Fault> faults)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidInputException e)
        {
            faults.AddRange(e.Faults.Select(f => f with { Path = $"{file}: {f.Path}" }));
            return null;
        }
    }
}
