using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Writing;

/// <summary>The chunk that an appender's rows are written into, handed to DuckDB each time that it is full.</summary>
internal sealed unsafe class AppenderChunk : IDisposable
{
    private static readonly Lazy<ulong> Capacity = new(NativeMethods.duckdb_vector_size);
    private readonly AppenderHandle appender;
    private readonly DataChunkHandle chunk;
    private readonly ulong capacity = Capacity.Value;

    public AppenderChunk(AppenderHandle appender)
    {
        this.appender = appender;
        var types = new LogicalTypeHandle[NativeMethods.duckdb_appender_column_count(appender)];
        try
        {
            for (var index = 0; index < types.Length; index++)
                types[index] = NativeMethods.duckdb_appender_column_type(appender, (ulong)index);

            Columns = new VectorWriter[types.Length];
            for (var index = 0; index < types.Length; index++)
                Columns[index] = new VectorWriter($"column {index + 1}", types[index]);

            fixed (nint* pointers = types.Select(type => type.DangerousGetHandle()).ToArray())
                chunk = NativeMethods.duckdb_create_data_chunk(pointers, (ulong)types.Length);
        }
        finally
        {
            foreach (var type in types)
                type?.Dispose();
        }

        Attach();
    }

    public VectorWriter[] Columns { get; }

    /// <summary>The number of completed rows in the chunk, which is the place of the next.</summary>
    public ulong Rows { get; private set; }

    public void MakeRoom()
    {
        if (Rows == capacity)
            Flush();
    }

    public void CompleteRow() => Rows++;

    public void WriteDefault(int column)
    {
        if (NativeMethods.duckdb_append_default_to_chunk(appender, chunk, (ulong)column, Rows) != DuckDBState.Success)
            ThrowErrorOf(appender);
    }

    public void Clear()
    {
        if (NativeMethods.duckdb_appender_clear(appender) != DuckDBState.Success)
            ThrowErrorOf(appender);

        Reset();
    }

    public void Close()
    {
        Flush();
        if (NativeMethods.duckdb_appender_close(appender) != DuckDBState.Success)
            ThrowErrorOf(appender);
    }

    public void Dispose() => chunk.Dispose();

    [DoesNotReturn]
    public static void ThrowErrorOf(AppenderHandle appender)
    {
        if (appender.IsInvalid)
            throw new DuckDBException("DuckDB could not make an appender.");

        using var error = NativeMethods.duckdb_appender_error_data(appender);
        throw new DuckDBException(
            NativeMethods.TextOf(NativeMethods.duckdb_error_data_message(error)), NativeMethods.duckdb_error_data_error_type(error));
    }

    private void Flush()
    {
        if (Rows == 0)
            return;

        NativeMethods.duckdb_data_chunk_set_size(chunk, Rows);
        var state = NativeMethods.duckdb_append_data_chunk(appender, chunk);
        Reset();
        if (state != DuckDBState.Success)
            ThrowErrorOf(appender);
    }

    private void Reset()
    {
        NativeMethods.duckdb_data_chunk_reset(chunk);
        Rows = 0;
        Attach();
    }

    private void Attach()
    {
        for (var index = 0; index < Columns.Length; index++)
            Columns[index].Attach(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)index));
    }
}
