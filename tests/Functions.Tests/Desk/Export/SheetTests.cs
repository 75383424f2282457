using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Herald.Functions.Desk.Export;

namespace Herald.Functions.Tests.Desk.Export;

public sealed class SheetTests
{
    private static readonly IReadOnlyList<object?>[] Lines =
    [
        ["=1+1", "Côte d’Ivoire, \"毛泽东\" محمد", new DateOnly(2025, 2, 21), new DateTime(2025, 2, 21, 16, 30, 0), 7, null, "bell\a"],
    ];

    private static readonly string[] Columns = ["A", "B", "C", "D", "E", "F", "G"];

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Csv_TextThatASpreadsheetWouldRun_IsNeutral(string text)
    {
        string csv = Encoding.UTF8.GetString(CsvSheet.Write(["Name"], [[text]]));

        Assert.Contains($"'{text[0]}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_IsUtf8WithItsMarkAndKeepsEveryScript()
    {
        byte[] csv = CsvSheet.Write(Columns, Lines);

        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        Assert.Equal(
            "A,B,C,D,E,F,G\r\n'=1+1,\"Côte d’Ivoire, \"\"毛泽东\"\" محمد\",2025-02-21,2025-02-21 16:30,7,,bell\a\r\n", Encoding.UTF8.GetString(csv[3..]));
    }

    [Fact]
    public void Xlsx_IsValidWithTextsAsTextsAndDatesAsDates()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(XlsxSheet.Write("Cases", Columns, Lines)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Cell[] cells = [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().Elements<Cell>()];
        Assert.Equal(("=1+1", CellValues.InlineString), (cells[0].InlineString!.InnerText, cells[0].DataType!.Value));
        Assert.Null(cells[0].CellFormula);
        Assert.Equal("Côte d’Ivoire, \"毛泽东\" محمد", cells[1].InlineString!.InnerText);
        Assert.Equal(("45709", 2u), (cells[2].CellValue!.Text, cells[2].StyleIndex!.Value));
        Assert.Equal(("45709.6875", 3u), (cells[3].CellValue!.Text, cells[3].StyleIndex!.Value));
        Assert.Equal("7", cells[4].CellValue!.Text);
        Assert.Equal("bell", cells[6].InlineString!.InnerText);
    }
}
