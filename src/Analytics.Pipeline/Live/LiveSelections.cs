using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Live;

/// <summary>What is asked of a table: the source file's words, held against the table as it is today.</summary>
internal static class LiveSelections
{
    /// <summary>The variable that stands for every other one, with all its values.</summary>
    private const string Others = "*";

    public static IReadOnlyList<PxWebSelection> Of(SourceDefinition source, PxWebTable table, YearSpan? years)
    {
        var named = source.Query.Where(s => s.Variable != Others).ToList();
        if (source.Query.FirstOrDefault(s => s.Variable == Others) is { } others)
            named.AddRange(table.Variables.Where(v => named.All(s => !IsSame(s.Variable, v.Code))).Select(v => others with { Variable = v.Code }));
        if (years is null)
            return named;
        var time = table.Variables.FirstOrDefault(v => v.IsTime)
            ?? throw new ConfigurationException($"table {table.Id}", "no variable is said to be the time", "a table with periods", $"Leave out the years for {source.Name}.");
        return [.. named.Where(s => !IsSame(s.Variable, time.Code)), years.Selection(table, time)];
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
