using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Herald.Functions.Desk.Export;

/// <summary>Writes a sheet as an Excel workbook: texts are texts, whatever they begin with; numbers and dates are what they are.</summary>
internal static class XlsxSheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Bold = 1;
    private const uint Day = 2;
    private const uint Time = 3;

    public static byte[] Write(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> lines)
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            SheetData data = new(lines.Select(line => new Row(line.Select(Cell))).Prepend(new Row(columns.Select(Head))));
            sheet.Worksheet = new Worksheet(Frozen(), new SheetFormatProperties { DefaultRowHeight = 15 }, Widths(columns.Count), data);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name }));
        }

        return bytes.ToArray();
    }

    private static Cell Head(string text)
    {
        Cell cell = TextCell(text);
        cell.StyleIndex = Bold;
        return cell;
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        int number => new Cell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue), Day),
        DateTime time => Number(time, Time),
        _ => TextCell(value.ToString()!),
    };

    private static Cell Number(DateTime time, uint style) => new()
    {
        CellValue = new CellValue(time.ToOADate().ToString("R", CultureInfo.InvariantCulture)),
        StyleIndex = style,
    };

    /// <summary>A text cell: no spreadsheet reads a formula out of it. What XML cannot hold is left out.</summary>
    private static Cell TextCell(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Legal(string text)
    {
        System.Text.StringBuilder legal = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                legal.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                legal.Append(text[i]);
            }
        }

        return legal.ToString();
    }

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    private static Columns Widths(int count) => new(new Column { Min = 1, Max = (uint)count, Width = 20, CustomWidth = true });

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
}
