using Herald.Domain.Campaigns;

namespace Herald.Functions.Pages;

/// <summary>A page that only says something.</summary>
/// <param name="Texts">The language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Message">What it says.</param>
/// <param name="Campaign">The campaign, whose contact is named.</param>
public sealed record NoticeView(PageTexts Texts, string Title, string Message, Campaign Campaign);
