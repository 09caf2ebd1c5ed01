using System.Net;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Pieces that all charts are made of, in the report's look.</summary>
internal static class ChartParts
{
    /// <summary>Room at the left of a plot for the labels that stand on its gridlines, pixels.</summary>
    public const double AxisLabelRoom = 46;

    private const double LetterWidth = 7.6;

    public static Font Label(string colour, bool strong = false, double size = 15) => new() { Size = size, Color = colour, Weight = strong ? 600 : 400 };

    public static LineStyle Line(string colour, double width, string? dash = null) => new() { Color = colour, Width = width, Dash = dash };

    /// <summary>A value axis: gridlines with labels on top of them at the left, the unit on the topmost only. The plot has room above the topmost line for its label.</summary>
    public static Axis ValueAxis(NiceScale scale, string unit, double plotHeight, double[]? domain = null, string? anchor = null, bool zeroInInk = false)
    {
        var ticks = scale.Ticks;
        var texts = ticks.Select(t => ReportNumbers.Fixed(t, scale.Decimals)).ToArray();
        texts[^1] = TopLabel(scale, unit);
        return new Axis
        {
            Range = [scale.Low - scale.Below(plotHeight), scale.High + scale.Above(plotHeight)],
            Domain = domain,
            Anchor = anchor,
            TickVals = ticks,
            TickText = texts,
            TickLabelPosition = "inside top",
            TickFont = Label(Colours.Muted, size: 14),
            ShowGrid = true,
            GridColor = Colours.Rule,
            ZeroLine = zeroInInk,
            ZeroLineColor = zeroInInk ? Colours.Ink : null,
            ZeroLineWidth = zeroInInk ? 1.25 : null,
        };
    }

    /// <summary>The label of the topmost gridline, which alone bears the unit.</summary>
    public static string TopLabel(NiceScale scale, string unit) => ReportNumbers.Fixed(scale.Ticks[^1], scale.Decimals) + (unit.Length == 0 ? "" : ReportNumbers.Space + unit);

    /// <summary>A year axis with room for the value labels at its left.</summary>
    public static Axis YearAxis(int first, int last, IReadOnlyList<int> ticks, double plotWidth, double[]? domain = null, string? anchor = null, IReadOnlyCollection<int>? strong = null)
    {
        var span = Math.Max(1, last - first);
        var pad = span * AxisLabelRoom / Math.Max(80, plotWidth - AxisLabelRoom);
        return new Axis
        {
            Range = [first - pad, last],
            Domain = domain,
            Anchor = anchor,
            TickVals = [.. ticks.Select(t => (double)t)],
            TickText = [.. ticks.Select(t => strong?.Contains(t) == true ? $"<b>{ReportNumbers.Year(t)}</b>" : ReportNumbers.Year(t))],
            TickFont = Label(Colours.Muted, size: 14),
            Ticks = "outside",
            TickLen = 5,
            TickColor = Colours.Axis,
            ShowLine = true,
            LineColor = Colours.Axis,
        };
    }

    /// <summary>The years that are named: first, last and those in <paramref name="always"/>, and round years where there is room.</summary>
    public static IReadOnlyList<int> YearTicks(int first, int last, double plotWidth, params int[] always)
    {
        var named = new SortedSet<int>(always.Where(y => y > first && y < last)) { first, last };
        var room = 46 * (last - first) / Math.Max(1, plotWidth - AxisLabelRoom);
        foreach (var year in Enumerable.Range(first, last - first + 1).Where(y => y % 5 == 0))
        {
            if (named.All(n => Math.Abs(n - year) >= room))
                named.Add(year);
        }

        foreach (var year in always.Where(y => named.Any(n => n != y && Math.Abs(n - y) < room) && y != first && y != last))
            named.Remove(year);
        return [.. named];
    }

    /// <summary>A leader from a point at the plot's right edge to its moved label.</summary>
    public static Shape Leader(double x, string xref, double y, string yref, double shift) => new()
    {
        Type = "line",
        XRef = xref,
        YRef = yref,
        XSizeMode = "pixel",
        XAnchor = x,
        YSizeMode = "pixel",
        YAnchor = y,
        X0 = 5,
        X1 = 11,
        // plotly counts pixel shapes upwards from their anchor.
        Y0 = 0,
        Y1 = shift,
        Layer = "above",
        Line = Line(Colours.Axis, 1),
    };

    /// <summary>Estimated width of a text at 15 px, with ten percent air for wider fallback fonts.</summary>
    public static double TextWidth(string text) => text.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal).Split("<br>").Max(l => WebUtility.HtmlDecode(l).Length) * LetterWidth;

    /// <summary>A name as <see cref="Named"/> gives it, on two lines when one has no room for it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">Letters that have room on a line.</param>
    public static string Wrapped(string name, int most)
    {
        var end = name.Length <= most ? -1 : name.LastIndexOf(' ', most);
        return end <= 0 ? Named(name, most) : $"{Named(name[..end], most)}<br>{Named(name[(end + 1)..], most)}";
    }

    /// <summary>A name that comes with the data, as plotly shows it letter by letter: what looks like markup in it is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">Letters that have room; a longer one is cut.</param>
    public static string Named(string name, int most)
    {
        var cut = name.Length <= most ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[most - 2]) ? most - 2 : most - 1), "…");
        // Other entities plotly does not know.
        return cut.ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
