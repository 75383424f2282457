using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Campaigns;

/// <summary>Reads the directory of parties from CSV (RFC 4180, UTF-8, with a header).</summary>
internal static class DirectoryReader
{
    private const int MostAddresses = 10;

    private static readonly string[] Columns = ["code", "name_en", "region", "language", "capital", "mission"];

    /// <summary>The parties, in the order of the file.</summary>
    /// <exception cref="InvalidInputException">Something is wrong; every faulty line is named.</exception>
    public static IReadOnlyList<Party> Read(Stream stream)
    {
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
        };
        using StreamReader text = new(stream, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        using CsvReader csv = new(text, configuration);
        List<Fault> faults = [];
        List<Party> parties = [];
        try
        {
            ReadRows(csv, parties, faults);
        }
        catch (System.Text.DecoderFallbackException)
        {
            faults.Add(new Fault("directory", "is not UTF-8"));
        }
        catch (CsvHelperException)
        {
            faults.Add(new Fault($"line {csv.Parser.RawRow}", "is not CSV"));
        }

        return faults.Count == 0 ? parties : throw new InvalidInputException(faults);
    }

    private static void ReadRows(CsvReader csv, List<Party> parties, List<Fault> faults)
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            faults.Add(new Fault("directory", "is empty"));
            return;
        }

        string[] missing = [.. Columns.Except(csv.HeaderRecord!)];
        if (missing.Length > 0)
        {
            faults.Add(new Fault("line 1", $"lacks the columns {string.Join(", ", missing)}"));
            return;
        }

        HashSet<string> codes = [];
        while (csv.Read())
        {
            DirectoryLine line = new(csv, faults);
            Party party = line.Read();
            if (!codes.Add(party.Code))
            {
                line.Fault($"has the code '{party.Code}' a second time");
            }

            parties.Add(party);
        }

        if (parties.Count == 0)
        {
            faults.Add(new Fault("directory", "lists nobody"));
        }
    }

    /// <summary>One line of the file.</summary>
    private sealed class DirectoryLine(CsvReader csv, List<Fault> faults)
    {
        private readonly string path = $"line {csv.Parser.RawRow}";

        public void Fault(string message) => faults.Add(new Fault(path, message));

        public Party Read()
        {
            if (csv.Parser.Count != csv.HeaderRecord!.Length)
            {
                Fault($"has {csv.Parser.Count} fields where the header has {csv.HeaderRecord.Length}");
            }

            string code = csv.GetField("code") ?? "";
            if (!CaseKey.IsCode(code))
            {
                Fault($"has '{code}' as code: use 2 to 12 of A-Z, 0-9 and hyphen");
            }

            return new Party
            {
                Code = code,
                Name = Name(),
                Region = csv.GetField("region") ?? "",
                Language = Language(),
                Capital = Addresses("capital", required: true),
                Mission = Addresses("mission", required: false),
            };
        }

        private LocalizedText Name()
        {
            string english = csv.GetField("name_en") ?? "";
            if (english.Length is 0 or > 150)
            {
                Fault("needs an English name of at most 150 characters");
            }

            Dictionary<Language, string> names = [];
            foreach (Language language in Languages.All)
            {
                if (language != Domain.People.Language.En && csv.TryGetField($"name_{language.Code()}", out string? name) && !string.IsNullOrEmpty(name))
                {
                    names[language] = name;
                }
            }

            return new LocalizedText(english, names);
        }

        private Language Language()
        {
            string code = csv.GetField("language") ?? "";
            if (Languages.FromCode(code) is { } language)
            {
                return language;
            }

            Fault($"has '{code}' as language: use ar, en, es, fr, ru or zh");
            return Domain.People.Language.En;
        }

        private string[] Addresses(string column, bool required)
        {
            string[] addresses = (csv.GetField(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (addresses.Length > MostAddresses || (required && addresses.Length == 0))
            {
                Fault($"needs {(required ? "1" : "0")} to {MostAddresses} addresses under {column}");
            }

            foreach (string address in addresses.Where(a => !EmailAddress.IsValid(a)))
            {
                Fault($"has '{address}' under {column}, which is not an e-mail address");
            }

            return addresses;
        }
    }
}
