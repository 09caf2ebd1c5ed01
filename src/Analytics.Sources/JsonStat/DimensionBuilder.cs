using System.Globalization;

namespace Analytics.Sources.JsonStat;

/// <summary>Holds one dimension against its size, and puts its categories in position order.</summary>
internal sealed class DimensionBuilder(DimensionDraft draft, string place, string path, string id, int size)
{
    private readonly string categoryPath = JsonPath.Property(path, "category");

    public JsonStatDimension Build(JsonStatRole role)
    {
        var codes = OrderCodes();
        var known = codes.ToHashSet(StringComparer.Ordinal);
        RequireKnown("label", draft.Labels.Keys, known);
        RequireKnown("unit", draft.Units.Keys, known);
        RequireKnown("note", draft.CategoryNotes.Keys, known);
        RequireKnown("coordinates", draft.Coordinates.Keys, known);
        RequireKnown("child", draft.Children.Keys, known);
        foreach (var (parent, children) in draft.Children)
            RequireKnown("child." + parent, children, known);
        RefuseCircles();
        return new JsonStatDimension(id, draft.Label ?? id, role, [.. codes.Select(Category)])
        {
            Elimination = draft.Elimination,
            Notes = draft.Notes,
        };
    }

    private JsonStatCategory Category(string code)
    {
        var unit = draft.Units.GetValueOrDefault(code);
        return new JsonStatCategory(code, draft.Labels.GetValueOrDefault(code, code))
        {
            Unit = unit?.Text,
            Decimals = unit?.Decimals,
            RefPeriod = draft.RefPeriods.GetValueOrDefault(code),
            Notes = draft.CategoryNotes.GetValueOrDefault(code) ?? [],
        };
    }

    private string[] OrderCodes()
    {
        if (draft.Index is null)
            return [OnlyCode()];
        var path = JsonPath.Property(categoryPath, "index");
        if (draft.Index.Count != size)
            throw JsonFault.At(place, path, $"{Number(draft.Index.Count)} codes", $"{Number(size)}, as size says");
        var codes = new string?[size];
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, position) in draft.Index)
        {
            if (position < 0 || position >= size)
                throw JsonFault.At(place, JsonPath.Property(path, code), $"the position {Number(position)}", $"0 to {Number(size - 1)}, as size says");
            if (codes[position] is { } other)
                throw JsonFault.At(place, JsonPath.Property(path, code), $"the position {Number(position)}, which {other} has too", "each position once");
            if (!met.Add(code))
                throw JsonFault.At(place, path, $"the code \"{JsonFault.Shorten(code)}\" for the second time", "each code once");
            codes[position] = code;
        }

        return codes!;
    }

    /// <summary>JSON-stat lets a dimension with one category go without an index.</summary>
    private string OnlyCode()
    {
        if (size > 1)
            throw JsonFault.At(place, categoryPath, "no index", $"an index of {Number(size)} codes, as size says; without one their order is unknown");
        if (draft.Labels.Count > 1)
            throw JsonFault.At(place, JsonPath.Property(categoryPath, "label"), $"{Number(draft.Labels.Count)} labels", "1, as size says");
        return draft.Labels.Keys.FirstOrDefault() ?? draft.Units.Keys.FirstOrDefault() ?? id;
    }

    private void RequireKnown(string property, IEnumerable<string> codes, HashSet<string> known)
    {
        if (codes.FirstOrDefault(c => !known.Contains(c)) is { } stranger)
        {
            throw JsonFault.At(
                place, $"{categoryPath}.{property}", $"the code \"{JsonFault.Shorten(stranger)}\"", $"codes of the dimension: {ShowCodes(known)}");
        }
    }

    /// <summary>Takes away codes that no remaining code has as a child; what is left goes in circles or hangs under one.</summary>
    private void RefuseCircles()
    {
        var parents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in draft.Children.Values.SelectMany(c => c))
            parents[child] = parents.GetValueOrDefault(child) + 1;
        var free = new Queue<string>(draft.Children.Keys.Where(c => !parents.ContainsKey(c)));
        var left = draft.Children.Keys.ToHashSet(StringComparer.Ordinal);
        while (free.TryDequeue(out var code))
        {
            left.Remove(code);
            foreach (var child in draft.Children.GetValueOrDefault(code) ?? [])
            {
                if (--parents[child] == 0)
                    free.Enqueue(child);
            }
        }

        if (left.Count > 0)
        {
            throw JsonFault.At(
                place, $"{categoryPath}.child", $"codes that are below themselves: {ShowCodes(left.Order(StringComparer.Ordinal))}", "a hierarchy without circles");
        }
    }

    private static string ShowCodes(IEnumerable<string> codes) => JsonFault.Shorten(string.Join(", ", codes.Take(12)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
