using System.Globalization;
using Analytics.Notebooks.Display;
using Analytics.Pipeline.Running;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks;

/// <summary>A number followed home: what it is, its cell, every vintage of it, and the arithmetic where it is computed.</summary>
public sealed class Explanation : IDisplayed
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["number"] = "tall",
        ["indicator"] = "indikator",
        ["cell"] = "celle",
        ["vintage"] = "årgang",
        ["landed"] = "fil",
    };

    internal Explanation(IReadOnlyList<(string Station, string Name, string Detail)> stations)
    {
        Stations = stations;
        var html = new StringWriter(CultureInfo.InvariantCulture);
        var output = new HtmlOutput(html);
        output.Write($"<table class=\"tabell\"><tbody>");
        foreach (var (station, name, detail) in stations)
            output.Write($"<tr><th scope=\"row\" style=\"text-align:left\">{station}</th><td style=\"text-align:left\">{name}</td><td style=\"text-align:left\">{detail}</td></tr>");
        output.Write($"</tbody></table>");
        Contents = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Mime.Html] = html.ToString(),
            [Mime.Text] = string.Join('\n', stations.Select(s => string.Join(": ", new[] { s.Station, s.Name, s.Detail }.Where(t => t.Length > 0)))),
        };
    }

    /// <summary>The stations, from the number home: which one, what stands there, and what is known of it.</summary>
    public IReadOnlyList<(string Station, string Name, string Detail)> Stations { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Contents { get; }

    /// <inheritdoc/>
    public override string ToString() => Contents[Mime.Text];

    /// <summary>Of a trail, without the days on which this store happened to read it: a notebook says the same wherever it is run.</summary>
    internal static Explanation Of(IEnumerable<LineageStep> trail) => new([.. trail.Select(s => (Words.GetValueOrDefault(s.Station, s.Station), s.Name, s.LastingNb))]);
}
