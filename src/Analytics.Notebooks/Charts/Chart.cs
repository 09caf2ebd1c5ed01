using System.Text.Json.Nodes;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Figures;
using Analytics.Reporting.Figures.Charts;

namespace Analytics.Notebooks.Charts;

/// <summary>A chart in the report's look: a wide and a narrow drawing, and the numbers behind it.</summary>
public sealed class Chart
{
    private const int MostNumbers = 200;

    internal Chart(string title, Func<ChartSize, FigureSpecification> draw, Table numbers)
    {
        (Title, Numbers) = (title, numbers);
        (Wide, Narrow) = (draw(ChartSize.Wide), draw(ChartSize.Narrow));
    }

    /// <summary>What the chart shows, in a sentence; empty for none.</summary>
    public string Title { get; }

    /// <summary>The numbers behind it.</summary>
    public Table Numbers { get; }

    internal FigureSpecification Wide { get; }

    internal FigureSpecification Narrow { get; }

    /// <summary>Both drawings as the report's page reads them, and the table of the numbers behind them for those who cannot see the drawings.</summary>
    internal string ToJson() => new JsonObject
    {
        ["tittel"] = Title,
        ["bred"] = JsonNode.Parse(FigureJson.Write(Wide)),
        ["smal"] = JsonNode.Parse(FigureJson.Write(Narrow)),
        ["tall"] = TableView.Html(Numbers, MostNumbers),
    }.ToJsonString(Display.Mime.Json);
}
