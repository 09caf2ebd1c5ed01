using Analytics.Testing.Statistics.Tables;

namespace Analytics.Testing.Statistics;

/// <summary>A change of a table's variables or codes that nobody announced.</summary>
public sealed class SchemaChange
{
    private SchemaChange(Func<StatisticsTable, StatisticsTable> apply) => Apply = apply;

    /// <summary>The table after the change.</summary>
    internal Func<StatisticsTable, StatisticsTable> Apply { get; }

    /// <summary>A variable has another code.</summary>
    public static SchemaChange Renamed(string variable, string code) => new(t => Has(t, variable) ? t.Renamed(variable, code) : t);

    /// <summary>A code is gone.</summary>
    public static SchemaChange Gone(string variable, string code) => new(t => Has(t, variable) ? t.Without(variable, code) : t);

    /// <summary>A code is new; its cells have the sign "..".</summary>
    public static SchemaChange Added(string variable, string code, string label) => new(t => Has(t, variable) ? t.With(variable, code, label) : t);

    /// <summary>The first contents code is gone, and another has come: what a table looks like when SSB redefines a figure.</summary>
    public static SchemaChange FirstContentsReplaced() => new(table =>
    {
        if (table.Variables.FirstOrDefault(v => v.Role == VariableRole.Metric) is not { } contents)
            return table;
        var (code, label) = (contents.Codes[0], contents.Labels[0]);
        var added = table.With(contents.Code, $"{code}N", $"{label}, ny definisjon");
        return added.Without(contents.Code, code);
    });

    private static bool Has(StatisticsTable table, string variable) => table.Variables.Any(v => v.Code == variable);
}
