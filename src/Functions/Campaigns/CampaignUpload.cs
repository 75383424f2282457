using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Campaigns;

/// <summary>The two files of an import.</summary>
internal sealed record CampaignUpload(string Campaign, Stream Directory)
{
    private const long MostBytes = 8 * 1024 * 1024;

    /// <summary>Reads the files from a multipart form; null where the request is none, or lacks one.</summary>
    public static async Task<CampaignUpload?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength > MostBytes)
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        if (form.Files["campaign"] is not { } campaign || form.Files["directory"] is not { } directory)
        {
            return null;
        }

        using StreamReader text = new(campaign.OpenReadStream());
        return new CampaignUpload(await text.ReadToEndAsync(cancellation), directory.OpenReadStream());
    }
}
