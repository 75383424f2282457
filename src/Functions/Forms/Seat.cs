using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Storage;

namespace Herald.Functions.Forms;

/// <summary>Somebody at a form: whose it is, what was filled in so far, and where it goes on.</summary>
internal sealed record Seat(
    IPublicForm Form, Campaign Campaign, SessionTicket Ticket, Visit Visit, PageTexts Texts, PageDates Dates, DateTimeOffset Now)
{
    /// <summary>The page on which everything is read once more before it is sent.</summary>
    public const string Review = "review";

    public Case Case => Visit.Case;

    public Draft? Draft => Visit.Draft.Draft;

    public OnFile? OnFile => Form.OnFile(Case);

    /// <summary>The answers as they stand: the draft's, and what is on file for the pages that the draft has not touched.</summary>
    public Fields Stands
    {
        get
        {
            Fields stands = new();
            OnFile? file = OnFile;
            foreach (FormStep step in Form.Steps)
            {
                foreach ((string path, IReadOnlyList<string> values) in At(step, file))
                {
                    stands.Add(path, values);
                }
            }

            return stands;
        }
    }

    /// <summary>The page to go on with: the first that nobody has filled in yet or that has a fault, or the last of all.</summary>
    public string Next
    {
        get
        {
            Fields stands = Stands;
            IReadOnlyList<Fault> faults = Form.Faults(Campaign, stands);
            return Form.Steps.FirstOrDefault(s => s.Applies(stands) && (!IsDone(s) || faults.Any(f => s.Has(f.Path))))?.Id ?? Review;
        }
    }

    public FormStep? Step(string id) => Form.Steps.FirstOrDefault(s => s.Id == id);

    /// <summary>What a page of the form shows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> At(FormStep step) => At(step, OnFile);

    /// <summary>Where Back leads from a page.</summary>
    public string? Before(string id)
    {
        Fields stands = Stands;
        FormStep[] before = [.. Form.Steps.TakeWhile(s => s.Id != id).Where(s => s.Applies(stands))];
        return before.Length > 0 ? $"/api/{Form.Kind}/{before[^1].Id}" : OnFile is null && Draft is null ? null : $"/api/{Form.Kind}";
    }

    private bool IsDone(FormStep step) => OnFile is not null || Draft?.Steps.ContainsKey(step.Id) == true;

    private IReadOnlyDictionary<string, IReadOnlyList<string>> At(FormStep step, OnFile? file) =>
        Draft?.Steps.GetValueOrDefault(step.Id)?.Values ?? (file is null ? new Dictionary<string, IReadOnlyList<string>>() : step.Of(file.Fields));
}
