using System.Data.Common;
using Analytics.Core;

namespace Analytics.Store.Catalogues;

/// <summary>A part as a row of the catalogue.</summary>
internal static class PartRow
{
    public const string Columns =
        "p.dataset, p.partition, p.vintage, p.file, p.rows, p.bytes, p.hash, p.schema, p.period, p.source, p.landed_hash, p.step, p.restricted, "
        + "p.source_updated, p.published_at, p.retired_at, p.tenant";

    public const string Insert =
        "INSERT INTO part (dataset, partition, vintage, file, rows, bytes, hash, schema, period, source, landed_hash, step, restricted, source_updated, published_at, tenant) "
        + "VALUES (@dataset, @partition, @vintage, @file, @rows, @bytes, @hash, @schema, @period, @source, @landed, @step, @restricted, @updated, @now, @tenant)";

    public static (string Name, object? Value)[] Values(PartRegistration registration, string now) =>
    [
        ("@dataset", registration.Part.Dataset.ToString()),
        ("@partition", registration.Partition),
        ("@vintage", registration.Vintage),
        ("@file", registration.Part.File),
        ("@rows", registration.Part.Rows),
        ("@bytes", registration.Part.Bytes),
        ("@hash", registration.Part.Hash),
        ("@schema", registration.Part.Schema),
        ("@period", registration.Period),
        ("@source", registration.Source),
        ("@landed", registration.LandedHash),
        ("@step", registration.Step),
        ("@restricted", registration.Restricted ? 1L : 0L),
        ("@updated", SqlTime.Text(registration.SourceUpdated)),
        ("@now", now),
        ("@tenant", registration.Tenant?.Value),
    ];

    public static PublishedPart Read(DbDataReader row)
    {
        DatasetName.TryParse(row.GetString(0), out var dataset);
        var part = new WrittenPart(dataset, row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.GetString(7));
        var registration = new PartRegistration(part, row.GetString(11))
        {
            Partition = row.GetString(1),
            Vintage = row.GetString(2),
            Period = row.TextOrNull(8),
            Source = row.TextOrNull(9),
            LandedHash = row.TextOrNull(10),
            Restricted = row.GetInt64(12) != 0,
            SourceUpdated = row.TimeOrNull(13),
            Tenant = row.TextOrNull(16) is { } tenant ? new MunicipalityCode(tenant) : null,
        };
        return new PublishedPart(registration, row.Time(14), row.TimeOrNull(17), row.TimeOrNull(15));
    }
}
