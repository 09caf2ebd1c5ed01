using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Html;

/// <summary>What the reader may choose above a figure: comparator, years, and a year to mark. Seen only where scripts run.</summary>
internal static class ChoicesHtml
{
    private const int FewestYears = 4;
    private static string YearHeader => Say("År");

    public static void Write(FigureBlock figure, string id, HtmlOutput output)
    {
        var years = Years(figure);
        if (figure.Comparisons.Count == 0 && years.Count < FewestYears)
            return;
        output.Write($"<div class=\"valg\">");
        if (figure.Comparisons.Count > 0)
        {
            output.Write($"<fieldset><legend>{Say("Sammenlign med")}</legend>");
            for (var i = 0; i < figure.Comparisons.Count; i++)
                output.Write($"<label><input type=\"radio\" name=\"{id}-mot\" value=\"{figure.Comparisons[i].Key}\"{(i == 0 ? new HtmlOutput.Encoded(" checked") : HtmlOutput.Encoded.None)}>{figure.Comparisons[i].Name}</label>");
            output.Write($"</fieldset>");
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
    public static HtmlOutput.Encoded Drawings(FigureBlock figure)
    {
        if (figure.Comparisons.Count == 0)
            return HtmlOutput.Encoded.None;
        var text = new StringBuilder(",\"mot\":{");
        foreach (var choice in figure.Comparisons.Skip(1))
        {
            text.Append(text[^1] == '{' ? "" : ",").Append(FigureJson.Write(choice.Key)).Append(":{\"under\":").Append(FigureJson.Write(choice.Subtitle))
                .Append(",\"bred\":").Append(FigureJson.Write(choice.Wide)).Append(",\"smal\":").Append(FigureJson.Write(choice.Narrow)).Append('}');
        }

        return new HtmlOutput.Encoded(text.Append('}').ToString());
    }

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
