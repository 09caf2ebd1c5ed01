namespace Analytics.Pipeline.Configuration;

/// <summary>The outside format of a source.</summary>
public enum SourceFormat
{
    /// <summary>An SSB answer in json-stat, recognised by its table id.</summary>
    JsonStat,

    /// <summary>A PC-Axis file, recognised by its table id or its name.</summary>
    Px,

    /// <summary>A delimited text file, recognised by its name.</summary>
    Csv,

    /// <summary>A sheet of an Excel workbook (xlsx, xls), recognised by its name.</summary>
    Excel,

    /// <summary>A JSON answer of KLASS, recognised by its content and its name.</summary>
    Klass,
}
