using System.Globalization;
using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Desk.List;

/// <summary>Reads the parameters of the list of cases. An unknown one is a fault too: a mistyped filter would otherwise show everything.</summary>
internal sealed class CaseQueryReader(IQueryCollection query)
{
    private const int LongestSearch = 100;

    private static readonly string[] Known = ["stage", "region", "language", "replied", "ready", "attention", "concern", "q", "page", "size", "sort"];

    private static readonly string[] Lists = ["stage", "concern"];

    private readonly List<Fault> faults = [];

    /// <summary>What is wrong with the parameters read so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    public CaseQuery Read()
    {
        foreach ((string name, StringValues values) in query)
        {
            if (!Known.Contains(name))
            {
                faults.Add(new Fault(name, $"is not one of {string.Join(", ", Known)}"));
            }
            else if (values.Count > 1 && !Lists.Contains(name))
            {
                faults.Add(new Fault(name, "may be given once"));
            }
        }

        (CaseOrder order, bool descending) = Order();
        return new CaseQuery
        {
            Stages = Many<Stage>("stage"),
            Region = Text("region"),
            Language = Language(),
            Replied = Flag("replied"),
            Ready = Flag("ready"),
            Attention = Flag("attention"),
            Concerns = Many<AttentionKind>("concern"),
            Search = Text("q"),
            Order = order,
            Descending = descending,
            Page = Number("page", 1, int.MaxValue, 1),
            Size = Number("size", 1, CaseQuery.LargestPage, CaseQuery.UsualPage),
        };
    }

    private T[] Many<T>(string name)
        where T : struct, Enum =>
        [.. query[name].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(text => Named<T>(name, text))];

    private (CaseOrder, bool) Order() => Text("sort") switch
    {
        null => (CaseOrder.Name, false),
        ['-', .. var name] => (Named<CaseOrder>("sort", name), true),
        var name => (Named<CaseOrder>("sort", name), false),
    };

    private Language? Language()
    {
        Language? language = Languages.FromCode(Text("language"));
        if (language is null && Text("language") is not null)
        {
            faults.Add(new Fault("language", $"must be one of {string.Join(", ", Languages.All.Select(l => l.Code()))}"));
        }

        return language;
    }

    private T Named<T>(string name, string text)
        where T : struct, Enum
    {
        string? match = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (match is null)
        {
            faults.Add(new Fault(name, $"must be one of {string.Join(", ", Enum.GetNames<T>())}"));
        }

        return match is null ? default : Enum.Parse<T>(match);
    }

    private bool? Flag(string name)
    {
        string? text = Text(name);
        if (text is not (null or "true" or "false"))
        {
            faults.Add(new Fault(name, "must be true or false"));
        }

        return text is null ? null : text == "true";
    }

    private int Number(string name, int least, int most, int usual)
    {
        if (Text(name) is not { } text)
        {
            return usual;
        }

        bool fits = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;
        if (!fits)
        {
            string upTo = most == int.MaxValue ? "" : $" to {most}";
            faults.Add(new Fault(name, $"must be a whole number from {least}{upTo}"));
        }

        return fits ? number : usual;
    }

    private string? Text(string name)
    {
        string? text = query[name] is [{ } first, ..] && !string.IsNullOrWhiteSpace(first) ? first.Trim() : null;
        if (text?.Length > LongestSearch)
        {
            faults.Add(new Fault(name, $"must be at most {LongestSearch} characters"));
        }

        return text;
    }
}
