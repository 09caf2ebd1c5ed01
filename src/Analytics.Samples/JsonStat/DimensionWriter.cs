using System.Globalization;
using System.Text.Json;

namespace Analytics.Samples.JsonStat;

/// <summary>Writes one dimension of a dataset.</summary>
internal static class DimensionWriter
{
    /// <summary>Writes the dimension; contents variables carry units and what SSB says about each.</summary>
    public static void Write(Utf8JsonWriter json, Dimension dimension, IReadOnlyList<Contents> contents)
    {
        json.WriteStartObject(dimension.Code);
        json.WriteString("label", dimension.Label);
        Category(json, dimension, contents);
        json.WriteStartObject("extension");
        json.WriteBoolean("elimination", false);
        if (contents.Count > 0)
            Each(json, "refperiod", contents, variable => variable.ReferencePeriod);
        json.WriteString("show", dimension.Show);
        if (contents.Count > 0)
        {
            Each(json, "measuringType", contents, variable => variable.Stock ? "Stock" : "Flow");
            Each(json, "priceType", contents, _ => "NotApplicable");
            Each(json, "adjustment", contents, _ => "None");
        }

        json.WriteEndObject();
        if (dimension.Classification is { } classification)
            Link(json, dimension.Code, classification);
        json.WriteEndObject();
    }

    private static void Category(Utf8JsonWriter json, Dimension dimension, IReadOnlyList<Contents> contents)
    {
        json.WriteStartObject("category");
        json.WriteStartObject("index");
        for (var i = 0; i < dimension.Values.Count; i++)
            json.WriteNumber(dimension.Values[i].Code, i);
        json.WriteEndObject();
        json.WriteStartObject("label");
        foreach (var (code, label) in dimension.Values)
            json.WriteString(code, label);
        json.WriteEndObject();
        if (contents.Count > 0)
        {
            json.WriteStartObject("unit");
            foreach (var variable in contents)
            {
                json.WriteStartObject(variable.Code);
                json.WriteString("base", variable.Unit);
                json.WriteNumber("decimals", variable.Decimals);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Each(Utf8JsonWriter json, string name, IReadOnlyList<Contents> contents, Func<Contents, string> value)
    {
        json.WriteStartObject(name);
        foreach (var variable in contents)
            json.WriteString(variable.Code, value(variable));
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string code, int classification)
    {
        json.WriteStartObject("link");
        json.WriteStartArray("describedby");
        json.WriteStartObject();
        json.WriteStartObject("extension");
        json.WriteString(code, "urn:ssb:classification:klass:" + classification.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
