using System.Collections;
using System.Data.Common;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data.Reading;
using DuckDB.NET.Data.Statements;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Reads a command's results, forwards. What it has fetched stays readable when the connection is closed first.</summary>
/// <remarks>
/// An integer column is readable as any number that its value fits; FLOAT, DOUBLE and DECIMAL only as float, double and decimal
/// (FLOAT and DOUBLE also as an integer, rounded). NULL is <see cref="DBNull"/> in <see cref="GetValue"/>, null for
/// <c>GetFieldValue&lt;T?&gt;</c> of a value type, and an <see cref="InvalidCastException"/> otherwise.
/// </remarks>
public sealed partial class DuckDBDataReader : DbDataReader
{
    private readonly CommandRun run;
    private readonly DuckDBConnection? closes;
    private ResultRows? rows;
    private bool isClosed;

    internal DuckDBDataReader(CommandRun run, DuckDBConnection? closes)
    {
        this.run = run;
        this.closes = closes;
        NextResult();
    }

    /// <summary>Always 0.</summary>
    public override int Depth => 0;

    /// <summary>The number of columns; 0 when no statement has a result.</summary>
    public override int FieldCount => rows?.Columns.Length ?? 0;

    /// <inheritdoc/>
    public override bool HasRows => rows?.HasRows ?? false;

    /// <inheritdoc/>
    public override bool IsClosed => isClosed;

    /// <summary>Always -1: <see cref="DuckDBCommand.ExecuteNonQuery"/> counts.</summary>
    public override int RecordsAffected => -1;

    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Runs the remaining statements up to the next with a result.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="DuckDBException">A statement failed.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public override bool NextResult()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        rows?.Dispose();
        rows = null;
        while (run.Next() is { } result)
        {
            try
            {
                if (NativeMethods.duckdb_result_return_type(result.Value) == DuckDBResultType.QueryResult)
                {
                    rows = new ResultRows(result);
                    return true;
                }
            }
            finally
            {
                if (rows is null)
                    result.Dispose();
            }
        }

        return false;
    }

    /// <inheritdoc/>
    /// <exception cref="DuckDBException">A streamed result failed.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        return rows is not null && rows.Read();
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (isClosed)
            return;

        isClosed = true;
        rows?.Dispose();
        run.Dispose();
        if (closes is { State: System.Data.ConnectionState.Open })
            closes.Close();
    }

    /// <inheritdoc/>
    public override string GetName(int ordinal) => Column(ordinal).Column;

    /// <inheritdoc/>
    /// <exception cref="DuckDBException">No column is called that; case does not matter.</exception>
    public override int GetOrdinal(string name)
    {
        var columns = rows?.Columns ?? [];
        var place = Array.FindIndex(columns, column => string.Equals(column.Column, name, StringComparison.Ordinal));
        if (place < 0)
            place = Array.FindIndex(columns, column => string.Equals(column.Column, name, StringComparison.OrdinalIgnoreCase));

        return place >= 0
            ? place
            : throw new DuckDBException($"No column is called '{name}'; there are: {string.Join(", ", columns.Select(column => column.Column))}.");
    }

    /// <summary>DuckDB's name of the column's type, as <c>Integer</c> or <c>Varchar</c>.</summary>
    public override string GetDataTypeName(int ordinal) => Column(ordinal).Type.ToString();

    /// <summary>The .NET type that <see cref="GetValue"/> returns.</summary>
    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType;

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: closes is not null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorReader Column(int ordinal)
    {
        var columns = rows?.Columns ?? [];
        return (uint)ordinal < (uint)columns.Length ? columns[ordinal] : throw NoSuchColumn(ordinal);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorReader Current(int ordinal, out ulong row)
    {
        row = rows?.Row ?? ulong.MaxValue;
        return row != ulong.MaxValue
            ? Column(ordinal)
            : throw new InvalidOperationException("There is no current row: call Read() first, and stop when it returns false.");
    }

    private IndexOutOfRangeException NoSuchColumn(int ordinal) => new($"There is no column {ordinal}; the result has {FieldCount} columns, from 0.");
}
