namespace Analytics.Pipeline.Exporting;

/// <summary>A form that the star is exported in.</summary>
public enum ExportFormat
{
    /// <summary>Parquet files, compressed with zstd.</summary>
    Parquet,

    /// <summary>Comma-separated values as in RFC 4180, with metadata as in CSV on the Web.</summary>
    Csv,

    /// <summary>A workbook a table, with a sheet that says where it comes from.</summary>
    Xlsx,
}
