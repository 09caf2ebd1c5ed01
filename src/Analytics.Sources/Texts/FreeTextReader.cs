using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Sources.Surveys;
using Analytics.Sources.Tables;

namespace Analytics.Sources.Texts;

/// <summary>Reads comments, contributions and excerpts, a text a row. One fault refuses the file; messages never hold a text.</summary>
public static partial class FreeTextReader
{
    /// <summary>Longer than this is a document and not a contribution to one.</summary>
    private const int LongestText = 20_000;

    /// <summary>Longer values may be somebody's own words, and are not repeated.</summary>
    private const int LongestShown = 40;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>Reads a table.</summary>
    /// <param name="table">The file's table.</param>
    /// <param name="layout">How it is laid out.</param>
    public static SurveyReading<FreeTextRow> Read(RawTable table, FreeTextLayout layout)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(layout);
        var fields = new SurveyFields(table);
        fields.Require([layout.Text, layout.Sector, layout.Round, layout.Writer, layout.Date, layout.Answered]);
        if (fields.Faults.Count > 0)
            return new SurveyReading<FreeTextRow>([], fields.Faults);
        var rows = new List<(FreeTextRow Row, int Place)>();
        var writers = new Dictionary<(string, string), int>();
        for (var row = 0; row < fields.Count; row++)
        {
            var own = Row(fields, layout, row);
            if (layout.Writer.Length == 0 || fields.Required(row, layout.Writer) is not { Length: > 0 } writer || writers.TryAdd((own.Round, writer), rows.Count))
            {
                rows.Add((own, row));
                continue;
            }

            var place = writers[(own.Round, writer)];
            var (first, at) = rows[place];
            if (first.Sector != own.Sector)
                fields.Fault(row, layout.Sector, $"\"{own.Sector}\" is another sector than that of the same writer in row {fields.Line(at)}", "one sector for each writer of a round");
            rows[place] = (first with { Text = string.Join("\n", new[] { first.Text, own.Text }.Where(t => t.Length > 0)) }, at);
        }

        return new SurveyReading<FreeTextRow>(fields.Faults.Count > 0 ? [] : [.. rows.Select(r => r.Row)], fields.Faults);
    }

    private static FreeTextRow Row(SurveyFields fields, FreeTextLayout layout, int row)
    {
        var text = fields.Text(row, layout.Text);
        if (text.Length > LongestText)
            fields.Fault(row, layout.Text, Length(text), string.Create(CultureInfo.InvariantCulture, $"one contribution a row, of {LongestText} characters at most"));
        else if (text.Length > 0 && !text.Any(char.IsLetter))
            fields.Fault(row, layout.Text, $"{Length(text)} without a letter", "a text in words, or nothing");
        var sector = fields.Text(row, layout.Sector);
        if (layout.Sector.Length > 0 && !layout.Sectors.Contains(sector, StringComparer.Ordinal))
            fields.Fault(row, layout.Sector, $"{Shown(sector)} is no sector", $"one of {string.Join(", ", layout.Sectors)}, which \"sectors\" of the definition lists");
        var round = layout.Round.Length > 0 ? fields.Text(row, layout.Round) : layout.FixedRound;
        if (!IsRound(round))
            fields.Fault(row, layout.Round, $"{Shown(round)} is no round", "a year, alone or with one word after it, such as 2026 or 2026-vår");
        var (arrived, answered) = (Date(fields, row, layout.Date), Date(fields, row, layout.Answered));
        if (arrived > answered)
            fields.Fault(row, layout.Answered, $"\"{fields.Text(row, layout.Answered)}\" is before \"{fields.Text(row, layout.Date)}\", when it came", "the day of arrival or a later one");
        return new FreeTextRow(round, sector, text, arrived, answered);
    }

    /// <summary>Whether a text can be the name of a round: it is shown, so it must not be able to be a person's name.</summary>
    /// <param name="text">The text.</param>
    public static bool IsRound(string text) => RoundShape().IsMatch(text);

    private static DateOnly? Date(SurveyFields fields, int row, string column)
    {
        var text = fields.Text(row, column);
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        fields.Fault(row, column, $"{Shown(text)} is no date", "a date such as 2026-03-15 or 15.03.2026, or nothing");
        return null;
    }

    private static string Shown(string text) => text.Length switch
    {
        0 => "nothing",
        <= LongestShown => $"\"{text}\"",
        _ => Length(text),
    };

    private static string Length(string text) => string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters");

    [GeneratedRegex(@"^(19|20)\d{2}([ /-][\p{L}\d]{1,12})?$", RegexOptions.CultureInvariant)]
    private static partial Regex RoundShape();
}
