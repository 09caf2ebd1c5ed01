using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Html;

/// <summary>The origins of all numbers of a page, each written once: numbers point to an origin by its place, and origins to their texts.</summary>
internal sealed class OriginsJson
{
    private readonly Dictionary<NumberOrigin, int> origins = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly StringBuilder rows = new();

    /// <summary>The attribute by which a number points to its origin; nothing when it has none.</summary>
    public HtmlOutput.Encoded Attribute(NumberOrigin? origin) => origin is null
        ? HtmlOutput.Encoded.None
        : new(string.Create(CultureInfo.InvariantCulture, $" data-s=\"{Place(origin)}\""));

    /// <summary>Writes the origins and the one card that shows them; nothing when no number has an origin.</summary>
    public void Write(HtmlOutput output)
    {
        if (origins.Count == 0)
            return;
        output.Write($"<p hidden id=\"spor-hjelp\">{Say("Vis hvor tallet kommer fra")}</p>\n<div popover id=\"spor-kort\" class=\"spor-kort\" role=\"dialog\" aria-labelledby=\"spor-kort-t\" data-verdi=\"{Say("Verdi")}\" data-gjelder=\"{Say("Gjelder")}\" data-status=\"{Say("Status")}\"><p class=\"spor-t\" id=\"spor-kort-t\">{Say("Hvor kommer tallet fra?")}</p><dl></dl></div>\n");
        output.WriteRaw($"<script type=\"application/json\" id=\"opphav\">{{\"rader\":[{rows}],\"tekster\":[{string.Join(',', texts.OrderBy(t => t.Value).Select(t => FigureJson.Write(t.Key)))}]}}</script>\n");
    }

    private int Place(NumberOrigin origin)
    {
        if (origins.TryGetValue(origin, out var place))
            return place;
        rows.Append(origins.Count == 0 ? "[" : ",[").Append(Text(StatusShape.Symbol(origin.Status))).Append(',').Append(Text(StatusShape.NumbersWord(origin.Status)));
        foreach (var (label, text) in origin.Rows)
            rows.Append(',').Append(Text(label)).Append(',').Append(Text(text));
        rows.Append(']');
        return origins[origin] = origins.Count;
    }

    private string Text(string text)
    {
        texts.TryAdd(text, texts.Count);
        return texts[text].ToString(CultureInfo.InvariantCulture);
    }
}
