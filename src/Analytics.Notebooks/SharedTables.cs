using Analytics.Core;
using Analytics.Notebooks.Tables;

namespace Analytics.Notebooks;

/// <summary>Results that SQL cells have named, for C# cells to take.</summary>
internal static class SharedTables
{
    private static readonly Dictionary<string, Table> Tables = new(StringComparer.Ordinal);

    public static void Set(string name, Table table) => Tables[name] = table;

    public static Table Get(string name) => Tables.TryGetValue(name, out var table)
        ? table
        : throw new ConfigurationException("#!share", $"no SQL cell above has named a result \"{name}\"", Tables.Count == 0 ? "an SQL cell that begins with #!sql --name NAME" : $"one of {string.Join(", ", Tables.Keys.Order(StringComparer.Ordinal))}", "Correct the name.");
}
