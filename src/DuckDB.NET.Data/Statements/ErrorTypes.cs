using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>The kind of an error of which DuckDB's C functions give only the text.</summary>
internal static class ErrorTypes
{
    /// <summary>An interruption, which can come while a statement is planned too, or else DuckDB's error.</summary>
    public static Exception Exception(string message, DuckDBErrorType type) => type == DuckDBErrorType.Interrupt
        ? new OperationCanceledException(message)
        : new DuckDBException(message, type);

    // duckdb_prepare_error has no counterpart that tells the type, but every message begins with its name.
    public static DuckDBErrorType FromMessage(string message)
    {
        var name = message.Split(" Error:", 2)[0].Replace(" ", "", StringComparison.Ordinal);
        return name == "IO" ? DuckDBErrorType.Io
            : Enum.TryParse<DuckDBErrorType>(name, ignoreCase: true, out var type) ? type
            : DuckDBErrorType.Invalid;
    }
}
