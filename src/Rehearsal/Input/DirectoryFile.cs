using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Rehearsal.Input;

/// <summary>A directory of parties as rows of text: shortened or lengthened, it is handed to the app, which alone decides whether it is right.</summary>
internal sealed class DirectoryFile
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null,
        MissingFieldFound = null,
        IgnoreBlankLines = true,
        NewLine = "\n",
    };

    private readonly string[] header;
    private readonly IReadOnlyList<string[]> rows;

    private DirectoryFile(string[] header, IReadOnlyList<string[]> rows) => (this.header, this.rows) = (header, rows);

    /// <exception cref="RehearsalException">There is no header, or no row.</exception>
    public static DirectoryFile Parse(string text)
    {
        using CsvParser parser = new(new StringReader(text.TrimStart('\uFEFF')), Csv);
        List<string[]> lines = [];
        while (parser.Read())
        {
            lines.Add(parser.Record!);
        }

        return lines.Count > 1 && lines[0].Contains("code")
            ? new DirectoryFile(lines[0], lines[1..])
            : throw new RehearsalException("The directory needs a header with a column 'code', and parties.");
    }

    /// <summary>The first so many; beyond the last, synthetic ones that are made like those at the beginning.</summary>
    public DirectoryFile Resize(int? count)
    {
        int wanted = count ?? rows.Count;
        HashSet<string> codes = [.. rows.Select(row => Field(row, "code"))];
        return new DirectoryFile(
            header, [.. rows.Take(wanted), .. Enumerable.Range(rows.Count, Math.Max(0, wanted - rows.Count)).Select(i => Synthetic(i, codes))]);
    }

    public IReadOnlyList<Party> Parties() => [.. rows.Select(Party)];

    public byte[] ToCsv()
    {
        using StringWriter text = new();
        using (CsvWriter csv = new(text, Csv))
        {
            foreach (string[] row in rows.Prepend(header))
            {
                foreach (string field in row)
                {
                    csv.WriteField(field);
                }

                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string[] Synthetic(int index, HashSet<string> taken)
    {
        string[] model = rows[index % rows.Count];
        string code = Enumerable.Range(0, int.MaxValue).Select(n => n == 0 ? $"S{index + 1:D4}" : $"S{index + 1:D4}-{n}").First(taken.Add);
        return
        [
            .. header.Select((column, i) => column switch
            {
                "code" => code,
                "capital" => $"protocol@{code.ToLowerInvariant()}.example",
                "mission" => $"mission@{code.ToLowerInvariant()}.example",
                ['n', 'a', 'm', 'e', '_', ..] => $"{model[i]} {code}",
                _ => i < model.Length ? model[i] : "",
            }),
        ];
    }

    private Party Party(string[] row) => new()
    {
        Code = Field(row, "code"),
        Name = new LocalizedText(Field(row, "name_en"), Names(row)),
        Region = Field(row, "region"),
        Language = Languages.FromCode(Field(row, "language")) ?? Language.En,
        Capital = Addresses(row, "capital"),
        Mission = Addresses(row, "mission"),
    };

    private Dictionary<Language, string> Names(string[] row) => Languages.All
        .Where(language => Field(row, $"name_{language.Code()}").Length > 0)
        .ToDictionary(language => language, language => Field(row, $"name_{language.Code()}"));

    private string[] Addresses(string[] row, string column) =>
        Field(row, column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Field(string[] row, string column) => Array.IndexOf(header, column) is >= 0 and var i && i < row.Length ? row[i].Trim() : "";
}
