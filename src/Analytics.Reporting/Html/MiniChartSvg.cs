using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Draws a traffic light's small chart in 280 × 84 pixels.</summary>
internal static class MiniChartSvg
{
    private const double PlotWidth = 178;

    public static HtmlOutput.Encoded Draw(MiniChart chart)
    {
        var values = chart.Values.Select(v => v.Value).Concat(chart.Limit is { } l ? [l] : []).ToList();
        var (low, high) = (values.Min(), values.Max());
        if (chart.Columns)
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (high - low < 1e-9)
            high = low + 1;
        var (top, bottom) = (20.0, chart.Columns && low < 0 ? 64.0 : 70.0);
        double Y(double value) => bottom - ((bottom - top) * (value - low) / (high - low));

        var marks = new StringBuilder();
        if (chart.Limit is { } limit)
            marks.Append(CultureInfo.InvariantCulture, $"<line class=\"l-mal\" x1=\"0\" y1=\"{Y(limit):0.#}\" x2=\"{PlotWidth:0}\" y2=\"{Y(limit):0.#}\"/>");
        if (chart.Columns)
            AddColumns(chart, Y, marks);
        else
            AddLine(chart, Y, marks);
        AddSideTexts(chart, Y, marks);
        return HtmlOutput.Of($"<svg class=\"mini\" viewBox=\"0 0 280 84\" role=\"img\" aria-label=\"{chart.InWords}\">{new HtmlOutput.Encoded(marks.ToString())}</svg>");
    }

    private static void AddColumns(MiniChart chart, Func<double, double> y, StringBuilder marks)
    {
        var step = (PlotWidth - 2) / chart.Values.Count;
        var width = Math.Min(28, step * 0.7);
        for (var i = 0; i < chart.Values.Count; i++)
        {
            var (_, value, text) = chart.Values[i];
            var middle = (step * i) + (step / 2);
            var (from, to) = (Math.Min(y(value), y(0)), Math.Max(y(value), y(0)));
            var css = chart.Met[i] ? "f-egen-mid" : "f-egen";
            marks.Append(CultureInfo.InvariantCulture, $"<rect class=\"{css}\" x=\"{middle - (width / 2):0.#}\" y=\"{from:0.#}\" width=\"{width:0.#}\" height=\"{Math.Max(0.5, to - from):0.#}\"/>");
            marks.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.#}\" y=\"{(value < 0 ? to + 15 : from - 6):0.#}\" class=\"s b halo\" text-anchor=\"middle\">{HtmlOutput.Encode(text)}</text>");
        }

        marks.Append(CultureInfo.InvariantCulture, $"<line class=\"null\" x1=\"0\" y1=\"{y(0):0.#}\" x2=\"{PlotWidth:0}\" y2=\"{y(0):0.#}\"/>");
    }

    private static void AddLine(MiniChart chart, Func<double, double> y, StringBuilder marks)
    {
        var (first, last) = (chart.Values[0], chart.Values[^1]);
        double X(int year) => 8 + ((PlotWidth - 16) * (year - first.Year) / Math.Max(1, last.Year - first.Year));
        var path = "M" + string.Join("L", chart.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(X(v.Year), 1)} {Math.Round(y(v.Value), 1)}")));
        marks.Append(CultureInfo.InvariantCulture, $"<path class=\"l-egen\" d=\"{path}\"/><circle class=\"p-egen\" cx=\"{X(first.Year):0.#}\" cy=\"{y(first.Value):0.#}\" r=\"4.5\"/>");
        if (chart.Values.Count > 1)
            marks.Append(CultureInfo.InvariantCulture, $"<circle class=\"p-egen\" cx=\"{X(last.Year):0.#}\" cy=\"{y(last.Value):0.#}\" r=\"4.5\"/>");
        var rising = last.Value > first.Value;
        marks.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(first.Year) + (rising ? -6 : 10):0.#}\" y=\"{y(first.Value) + (rising ? -9 : -3):0.#}\" class=\"s b halo\">{HtmlOutput.Encode(Say($"{first.Text} i {first.Year}"))}</text>");
    }

    private static void AddSideTexts(MiniChart chart, Func<double, double> y, StringBuilder marks)
    {
        var texts = new List<(double Y, string Css, string Text)>();
        if (chart.Limit is { } limit)
            texts.Add((y(limit) + 5, "mal s b", chart.LimitText));
        if (chart.Columns)
            texts.Add((y(0) + 5, "d s", chart.YearsText));
        else if (chart.Values.Count > 1)
            texts.Add((y(chart.Values[^1].Value) + 5, "s b", Say($"{chart.Values[^1].Text} i {chart.Values[^1].Year}")));

        var placed = Figures.Charts.LabelSpread.Place([.. texts.Select(t => (t.Y, 18.0))], 4, 92);
        for (var i = 0; i < texts.Count; i++)
            marks.Append(CultureInfo.InvariantCulture, $"<text x=\"186\" y=\"{Math.Min(82, placed[i]):0.#}\" class=\"{texts[i].Css}\">{HtmlOutput.Encode(texts[i].Text)}</text>");
    }
}
