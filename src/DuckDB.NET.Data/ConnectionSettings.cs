using System.Data.Common;
using System.Globalization;

namespace DuckDB.NET.Data;

/// <summary>A connection string, read: the data source, and DuckDB's settings under DuckDB's names.</summary>
internal sealed record ConnectionSettings(string DataSource, IReadOnlyList<KeyValuePair<string, string>> Options)
{
    public const string Memory = ":memory:";

    public bool IsInMemory => DataSource == Memory;

    /// <exception cref="ArgumentException">The text is no connection string, or names no data source.</exception>
    public static ConnectionSettings Parse(string connectionString)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = connectionString };
        string? source = null;
        List<KeyValuePair<string, string>> options = [];
        foreach (string key in builder.Keys)
        {
            var value = Convert.ToString(builder[key], CultureInfo.InvariantCulture) ?? "";
            if (key.Replace(" ", "", StringComparison.Ordinal).Equals("datasource", StringComparison.OrdinalIgnoreCase))
                source = value;
            else
                options.Add(new(key, value));
        }

        return string.IsNullOrWhiteSpace(source)
            ? throw new ArgumentException(
                $"The connection string '{connectionString}' names no data source: write 'Data Source={Memory}' or 'Data Source=PATH'.",
                nameof(connectionString))
            : new ConnectionSettings(source, options);
    }
}
