using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Html;

/// <summary>What the reader may choose above a figure: comparator, years, and a year to mark. Seen only where scripts run.</summary>
internal static partial class ChoicesHtml
{
    private const int FewestYears = 4;
    private const int FewestSeries = 2;
    private static string YearHeader => Say("År");

    public static void Write(FigureBlock figure, string id, HtmlOutput output)
    {
        var years = Years(figure);
        var names = Series(figure);
        if (figure.Comparisons.Count == 0 && figure.Alternatives.Count == 0 && years.Count < FewestYears && names.Count < FewestSeries)
            return;
        output.Write($"<div class=\"valg\">");
        if (figure.Comparisons.Count > 0)
        {
            output.Write($"<fieldset><legend>{Say("Sammenlign med")}</legend>");
            for (var i = 0; i < figure.Comparisons.Count; i++)
                output.Write($"<label><input type=\"radio\" name=\"{id}-mot\" value=\"{figure.Comparisons[i].Key}\"{(i == 0 ? new HtmlOutput.Encoded(" checked") : HtmlOutput.Encoded.None)}>{figure.Comparisons[i].Name}</label>");
            output.Write($"</fieldset>");
        }

        if (figure.Alternatives.Count > 0)
        {
            output.Write($"<label>{Say("Alternativ")} <select data-valg=\"alternativ\">");
            for (var i = 0; i < figure.Alternatives.Count; i++)
                output.Write($"<option value=\"{(i == 0 ? "" : figure.Alternatives[i].Key)}\">{figure.Alternatives[i].Name}</option>");
            output.Write($"</select></label>");
        }

        if (names.Count >= FewestSeries)
        {
            output.Write($"<label>{Say("Framhev")} <select data-valg=\"framhev\"><option value=\"\">{Say("ingen")}</option>");
            foreach (var name in names)
                output.Write($"<option>{name}</option>");
            output.Write($"</select></label>");
        }

        if (years.Count >= FewestYears)
        {
            output.Write($"<div class=\"valg-aar\">");
            if (figure.Charts.Any(c => c.Form == ChartForm.Lines))
            {
                WriteYears(Say("Fra år"), "fra", years, years[0], output);
                WriteYears(Say("til år"), "til", years, years[^1], output);
            }

            WriteYears(Say("Marker år"), "aar", years, null, output);
            output.Write($"<output></output></div>");
        }

        output.Write($"</div>\n");
    }

    /// <summary>The drawings of other choices, as further members of the figure's JSON.</summary>
    public static HtmlOutput.Encoded Drawings(FigureBlock figure) => new(Drawings("mot", figure.Comparisons) + Drawings("alternativ", figure.Alternatives));

    private static string Drawings(string choice, IReadOnlyList<FigureComparison> drawings)
    {
        if (drawings.Count == 0)
            return "";
        var text = new StringBuilder($",\"{choice}\":{{");
        foreach (var drawing in drawings.Skip(1))
        {
            text.Append(text[^1] == '{' ? "" : ",").Append(FigureJson.Write(drawing.Key)).Append(":{\"under\":").Append(FigureJson.Write(drawing.Subtitle))
                .Append(",\"bred\":").Append(FigureJson.Write(drawing.Wide)).Append(",\"smal\":").Append(FigureJson.Write(drawing.Narrow)).Append('}');
        }

        return text.Append('}').ToString();
    }

    /// <summary>The names of a figure's series, which stand before the year in what is said of their points; those of other comparators too.</summary>
    private static IReadOnlyList<string> Series(FigureBlock figure) =>
        [.. new[] { figure.Wide }.Concat(figure.Comparisons.Select(c => c.Wide)).SelectMany(f => f.Data).Where(t => t.HoverInfo == "text").Select(t => NameBeforeYear().Match(t.HoverText?.FirstOrDefault(h => h.Length > 0) ?? "")).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct()];

    [GeneratedRegex("^(.+), (?:19|20)[0-9]{2}: ")]
    private static partial Regex NameBeforeYear();

    /// <summary>The years of a figure over years, rising; empty for other figures.</summary>
    private static IReadOnlyList<int> Years(FigureBlock figure) =>
        figure.Table.Columns[0].Header == YearHeader
            ? [.. figure.Wide.Data.SelectMany(t => t.X).OfType<double>().Where(x => x == Math.Floor(x)).Select(x => (int)x).Distinct().Order()]
            : [];

    private static void WriteYears(string label, string choice, IReadOnlyList<int> years, int? chosen, HtmlOutput output)
    {
        output.Write($"<label>{label} <select data-valg=\"{choice}\">");
        if (chosen is null)
            output.Write($"<option value=\"\">{Say("ingen")}</option>");
        foreach (var year in years)
            output.Write($"<option value=\"{year}\"{(year == chosen ? new HtmlOutput.Encoded(" selected") : HtmlOutput.Encoded.None)}>{year.ToString(CultureInfo.InvariantCulture)}</option>");
        output.Write($"</select></label>");
    }
}
