using System.Globalization;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Draws the cover's curve: counted line, dotted variants, three labels.</summary>
internal static class CoverCurveSvg
{
    private const int LabelYears = 5;

    public static HtmlOutput.Encoded Draw(CoverCurve curve, double width, double height, string css)
    {
        var points = curve.Counted.Concat(curve.Projected.SelectMany(p => p)).ToList();
        var (firstYear, lastYear) = (points.Min(p => p.Year), points.Max(p => p.Year));
        var (low, high) = (points.Min(p => p.Persons), points.Max(p => p.Persons));
        if (high - low < 1)
            (low, high) = (low - 1, high + 1);
        var (left, right, top, bottom) = (8.0, width - 118, 44.0, height - 44);
        double X(int year) => left + ((right - left) * (year - firstYear) / Math.Max(1, lastYear - firstYear));
        double Y(double persons) => bottom - ((bottom - top) * (persons - low) / (high - low));
        string Path(IEnumerable<(int Year, double Persons)> line) =>
            "M" + string.Join("L", line.Select(p => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(X(p.Year), 1)} {Math.Round(Y(p.Persons), 1)}")));

        var first = curve.Counted[0];
        var last = curve.Counted[^1];
        var paths = string.Concat(curve.Projected.Select(p => $"<path class=\"sti-m\" d=\"{Path(p)}\"/>"));
        var fan = curve.Projected.Count == 2
            ? $"<path class=\"sti-f\" d=\"{Path(curve.Projected[0].Concat(curve.Projected[1].Reverse()))}Z\"/>"
            : "";
        // The line of the last years is what stands where the label would be.
        var rising = last.Persons >= curve.Counted[^Math.Min(LabelYears, curve.Counted.Count)].Persons;
        var ends = curve.Projected.Count == 0 ? Y(last.Persons) : curve.Projected.Average(p => Y(p[^1].Persons));
        // To the left of the point, on the side that the counted line does not come from.
        var lastY = Y(last.Persons) + (rising ? -16 : 30);
        return HtmlOutput.Of($"<svg class=\"kunst {css}\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">{new HtmlOutput.Encoded(fan + paths)}<path class=\"sti-h\" d=\"{Path(curve.Counted)}\"/><circle class=\"sti-p\" cx=\"{X(first.Year)}\" cy=\"{Y(first.Persons)}\" r=\"4\"/><circle class=\"sti-p\" cx=\"{X(last.Year)}\" cy=\"{Y(last.Persons)}\" r=\"6\"/><text x=\"{X(first.Year) + (curve.Counted[1].Persons > first.Persons ? -6 : 12)}\" y=\"{Y(first.Persons) + (curve.Counted[1].Persons > first.Persons ? -30 : -12)}\">{curve.FirstLabel}</text><text x=\"{X(last.Year) - 4}\" y=\"{lastY}\" text-anchor=\"{(lastYear > last.Year ? "end" : "middle")}\">{curve.LastLabel}</text>{EndLabel(curve, right + 12, ends)}</svg>");
    }

    private static HtmlOutput.Encoded EndLabel(CoverCurve curve, double x, double y) =>
        curve.EndLabel.Length == 0
            ? HtmlOutput.Encoded.None
            : HtmlOutput.Of($"<text x=\"{x}\" y=\"{y - 4}\">{curve.EndLabel}</text><text x=\"{x}\" y=\"{y + 16}\">{curve.EndYearLabel}</text>");
}
