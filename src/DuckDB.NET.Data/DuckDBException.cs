using System.Data.Common;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>What DuckDB reported, in its own words: for SQL with the line and a mark under the place.</summary>
public sealed class DuckDBException : DbException
{
    internal DuckDBException(string message, DuckDBErrorType errorType = DuckDBErrorType.Invalid)
        : base(message, (int)errorType) => ErrorType = errorType;

    /// <summary>The kind of error.</summary>
    public DuckDBErrorType ErrorType { get; }
}
