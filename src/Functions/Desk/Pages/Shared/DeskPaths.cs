using Herald.Domain.Cases;

namespace Herald.Functions.Desk.Pages.Shared;

/// <summary>Where the pages of the desk are.</summary>
internal static class DeskPaths
{
    public const string Desk = "/api/desk";

    public const string Import = "/api/desk/import";

    public static string Campaign(string campaign) => $"{Root(campaign)}/view";

    public static string Start(string campaign) => $"{Root(campaign)}/start/view";

    public static string Resume(string campaign) => $"{Root(campaign)}/outbox/view";

    public static string Cases(string campaign) => $"{Root(campaign)}/cases/view";

    public static string Export(string campaign, string format) => $"{Root(campaign)}/cases/export/{format}";

    public static string Bulk(string campaign) => $"{Root(campaign)}/cases/bulk";

    public static string BulkResult(string campaign, string batch) => $"{Root(campaign)}/cases/bulk/{batch}";

    public static string Case(string campaign, string code) => $"{Root(campaign)}/cases/{code}/view";

    public static string Case(CaseKey key) => Case(key.Campaign, key.Code);

    public static string Act(string campaign, string code, string act) => $"{Root(campaign)}/cases/{code}/act/{act}";

    public static string Letter(string campaign, string code, string letter) => $"{Root(campaign)}/cases/{code}/letters/{letter}/view";

    public static string LetterFrame(string campaign, string code, string letter) => $"{Root(campaign)}/cases/{code}/letters/{letter}/frame";

    public static string DraftFrame(string campaign, string code, string hash) => $"{Root(campaign)}/cases/{code}/invitations/{hash}/frame";

    public static string Letters(string campaign) => $"{Root(campaign)}/letters/view";

    public static string SheetFrame(string campaign, string kind, string language) => $"{Root(campaign)}/letters/{kind}/{language}/frame";

    public static string Register(string campaign) => $"{Root(campaign)}/invitations/view";

    private static string Root(string campaign) => $"{Desk}/campaigns/{campaign}";
}
