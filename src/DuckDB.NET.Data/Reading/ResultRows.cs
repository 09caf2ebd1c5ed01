using DuckDB.NET.Data.Statements;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>The rows of one result, chunk by chunk.</summary>
internal sealed class ResultRows : IDisposable
{
    private readonly ResultHandle result;
    private DataChunkHandle? chunk;
    private ulong rowsInChunk;
    private ulong nextRow;
    private bool isAtEnd;

    public ResultRows(ResultHandle result)
    {
        this.result = result;
        Columns = new VectorReader[NativeMethods.duckdb_column_count(result)];
        for (var index = 0UL; index < (ulong)Columns.Length; index++)
        {
            using var type = NativeMethods.duckdb_column_logical_type(result, index);
            Columns[index] = VectorReaders.Create(NativeMethods.TextOf(NativeMethods.duckdb_column_name(result, index)), type);
        }

        HasRows = Fetch();
    }

    public VectorReader[] Columns { get; }

    public bool HasRows { get; }

    /// <summary>The row that is read, within the chunk; before the first row, and after the last, the largest number.</summary>
    public ulong Row { get; private set; } = ulong.MaxValue;

    public bool Read()
    {
        if (nextRow < rowsInChunk || Fetch())
        {
            Row = nextRow++;
            return true;
        }

        Row = ulong.MaxValue;
        return false;
    }

    public void Dispose()
    {
        Row = ulong.MaxValue;
        rowsInChunk = nextRow = 0;
        isAtEnd = true;
        chunk?.Dispose();
        chunk = null;
        result.Dispose();
    }

    private bool Fetch()
    {
        rowsInChunk = nextRow = 0;
        if (isAtEnd)
            return false;

        chunk?.Dispose();
        chunk = NativeMethods.duckdb_fetch_chunk(result.Value);
        GC.KeepAlive(result);
        if (chunk.IsInvalid)
        {
            // Asked again, a streamed result that has ended reports an error.
            isAtEnd = true;

            // A streamed result may fail half-way; the end of the chunks looks the same until the result is asked.
            if (NativeMethods.TextOf(NativeMethods.duckdb_result_error(result)).Length > 0)
                PreparedStatement.ThrowErrorOf(result);

            return false;
        }

        rowsInChunk = NativeMethods.duckdb_data_chunk_get_size(chunk);
        for (var index = 0; index < Columns.Length; index++)
            Columns[index].Attach(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)index));

        return rowsInChunk > 0;
    }
}
