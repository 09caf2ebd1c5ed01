using Microsoft.Data.Sqlite;

namespace Analytics.Store;

/// <summary>A part as a row of the catalogue.</summary>
internal static class PartRow
{
    public const string Columns =
        "p.dataset, p.partition, p.vintage, p.file, p.rows, p.bytes, p.hash, p.schema, p.period, p.source, p.landed_hash, p.step, p.restricted, "
        + "p.source_updated, p.published_at, p.retired_at";

    public const string Insert =
        "INSERT INTO part (dataset, partition, vintage, file, rows, bytes, hash, schema, period, source, landed_hash, step, restricted, source_updated, published_at) "
        + "VALUES ($dataset, $partition, $vintage, $file, $rows, $bytes, $hash, $schema, $period, $source, $landed, $step, $restricted, $updated, $now)";

    public static (string Name, object? Value)[] Values(PartRegistration registration, string now) =>
    [
        ("$dataset", registration.Part.Dataset.ToString()),
        ("$partition", registration.Partition),
        ("$vintage", registration.Vintage),
        ("$file", registration.Part.File),
        ("$rows", registration.Part.Rows),
        ("$bytes", registration.Part.Bytes),
        ("$hash", registration.Part.Hash),
        ("$schema", registration.Part.Schema),
        ("$period", registration.Period),
        ("$source", registration.Source),
        ("$landed", registration.LandedHash),
        ("$step", registration.Step),
        ("$restricted", registration.Restricted ? 1L : 0L),
        ("$updated", registration.SourceUpdated is { } updated ? SqliteCatalogue.Text(updated) : null),
        ("$now", now),
    ];

    public static PublishedPart Read(SqliteDataReader row)
    {
        DatasetName.TryParse(row.GetString(0), out var dataset);
        var part = new WrittenPart(dataset, row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.GetString(7));
        var registration = new PartRegistration(part, row.GetString(11))
        {
            Partition = row.GetString(1),
            Vintage = row.GetString(2),
            Period = Text(row, 8),
            Source = Text(row, 9),
            LandedHash = Text(row, 10),
            Restricted = row.GetInt64(12) != 0,
            SourceUpdated = Time(row, 13),
        };
        return new PublishedPart(registration, Time(row, 14)!.Value, Time(row, 16), Time(row, 15));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) => Text(row, column) is { } text ? SqliteCatalogue.Time(text) : null;
}
