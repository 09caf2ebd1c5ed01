using System.Collections;
using System.Globalization;
using Analytics.Notebooks.Charts;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks.Display;

/// <summary>Values as a cell shows them.</summary>
internal static class Shown
{
    private const int MostItems = 200_000;

    public static IReadOnlyDictionary<string, string> Of(object? value) => value switch
    {
        null => Plain("null"),
        // A figure's drawings are put into pages as they are, so only a chart has them.
        IDisplayed displayed => displayed.Contents.Where(c => c.Key != Mime.Figure).ToDictionary(StringComparer.Ordinal),
        Table table => Of(table),
        Chart chart => Of(chart),
        TableGroups groups => Of(groups.Count()),
        Row row => Of(row.Table.At([row.Index])),
        string text => Plain(text),
        IFormattable and not IEnumerable => Plain(Text(value)),
        IEnumerable items => OfItems(items),
        _ => Plain(Text(value)),
    };

    private static Dictionary<string, string> Of(Table table) => new(StringComparer.Ordinal) { [Mime.Html] = TableView.Html(table), [Mime.Text] = TableView.Text(table) };

    // Where no figure can be drawn, its title and the numbers behind it are shown.
    private static Dictionary<string, string> Of(Chart chart) => new(StringComparer.Ordinal)
    {
        [Mime.Figure] = chart.ToJson(),
        [Mime.Html] = (chart.Title.Length > 0 ? $"<p><strong>{HtmlOutput.Encode(chart.Title)}</strong></p>" : "") + TableView.Html(chart.Numbers, mostRows: 12),
        [Mime.Text] = (chart.Title.Length > 0 ? chart.Title + "\n" : "") + TableView.Text(chart.Numbers),
    };

    private static IReadOnlyDictionary<string, string> OfItems(IEnumerable items)
    {
        List<object?> all = [.. items.Cast<object?>().Take(MostItems + 1)];
        if (all.Count > MostItems)
            return Plain(string.Create(CultureInfo.InvariantCulture, $"more than {MostItems} items"));
        return all.Count > 0 && all.TrueForAll(i => i is not null && i.GetType() == all[0]!.GetType())
            ? Of(TypedRows.Table(all.Select(i => i!)))
            : Plain(string.Join("\n", all.Select(i => i is null ? "null" : Text(i))));
    }

    private static Dictionary<string, string> Plain(string text) => new(StringComparer.Ordinal) { [Mime.Text] = text };

    private static string Text(object value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";
}
