using System.Data.Common;

namespace Analytics.Store.Catalogues;

/// <summary>Values of the row that a reader stands on.</summary>
internal static class SqlRow
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Time(this DbDataReader row, int column) => SqlTime.Read(row.GetString(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader row, int column) => row.TextOrNull(column) is { } text ? SqlTime.Read(text) : null;

    public static T Word<T>(this DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column), ignoreCase: true);

    /// <summary>A value's name as it is kept: in small letters.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
