using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An object of DuckDB's that is destroyed exactly once, and after everything that lives inside it.</summary>
internal abstract class DuckDBHandle() : SafeHandle(0, ownsHandle: true)
{
    private SafeHandle? owner;

    public override bool IsInvalid => handle == 0;

    /// <summary>Keeps the owner alive until this handle is released, so that disposal in any order is safe.</summary>
    public void LiveWithin(SafeHandle owner)
    {
        if (IsInvalid)
            return;

        var added = false;
        owner.DangerousAddRef(ref added);
        this.owner = owner;
    }

    protected abstract void Destroy(ref nint handle);

    protected sealed override bool ReleaseHandle()
    {
        Destroy(ref handle);
        owner?.DangerousRelease();
        return true;
    }
}

internal sealed class InstanceCacheHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_instance_cache(ref handle);
}

internal sealed class ConfigHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_config(ref handle);
}

/// <summary>A database, closed when the last of its connections is.</summary>
internal sealed class DatabaseHandle : DuckDBHandle
{
    private int connections;

    /// <exception cref="ObjectDisposedException">The last connection has closed it.</exception>
    public void Enter()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        Interlocked.Increment(ref connections);
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref connections) == 0)
            Dispose();
    }

    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_close(ref handle);
}

internal sealed class ConnectionHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_disconnect(ref handle);
}

internal sealed class ExtractedStatementsHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_extracted(ref handle);
}

internal sealed class PreparedStatementHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_prepare(ref handle);
}

internal sealed class LogicalTypeHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_logical_type(ref handle);
}

internal sealed class ValueHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_value(ref handle);
}

internal sealed class DataChunkHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_data_chunk(ref handle);
}

internal sealed class AppenderHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_appender_destroy(ref handle);
}

internal sealed class ErrorDataHandle : DuckDBHandle
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_error_data(ref handle);
}

/// <summary>The memory of a duckdb_result, which the caller provides and DuckDB fills.</summary>
internal sealed unsafe class ResultHandle : DuckDBHandle
{
    public ResultHandle() => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(DuckDBResult)));

    /// <summary>For the functions that take the structure by value.</summary>
    public DuckDBResult Value => *(DuckDBResult*)handle;

    protected override void Destroy(ref nint handle)
    {
        NativeMethods.duckdb_destroy_result(handle);
        NativeMemory.Free((void*)handle);
        handle = 0;
    }
}
