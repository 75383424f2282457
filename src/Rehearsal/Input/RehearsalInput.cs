using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Rehearsal.Input;

/// <summary>What is rehearsed.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignJson">Its file, as it will be imported.</param>
/// <param name="Parties">The parties that take part.</param>
/// <param name="DirectoryCsv">Their directory, as it will be imported.</param>
internal sealed record RehearsalInput(Campaign Campaign, string CampaignJson, IReadOnlyList<Party> Parties, byte[] DirectoryCsv)
{
    /// <summary>Reads both files.</summary>
    /// <param name="campaignFile">The campaign.</param>
    /// <param name="directoryFile">The directory.</param>
    /// <param name="states">How many parties take part; null for all in the directory.</param>
    /// <exception cref="RehearsalException">A file is missing or says something impossible; the message says what.</exception>
    public static RehearsalInput Read(FileInfo campaignFile, FileInfo directoryFile, int? states)
    {
        string json = ReadText(campaignFile);
        DirectoryFile directory = DirectoryFile.Parse(ReadText(directoryFile)).Resize(states);
        try
        {
            return new RehearsalInput(CampaignReader.Read(json), json, directory.Parties(), directory.ToCsv());
        }
        catch (InvalidInputException e)
        {
            throw new RehearsalException(
                $"{campaignFile.Name} is no campaign:{string.Concat(e.Faults.Select(f => $"{Environment.NewLine}  {f.Path} {f.Message}"))}", e);
        }
    }

    private static string ReadText(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (IOException e)
        {
            throw new RehearsalException($"{file.FullName} cannot be read: {e.Message}", e);
        }
    }
}
