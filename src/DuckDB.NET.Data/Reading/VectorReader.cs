using System.Runtime.CompilerServices;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>Reads the values of one column straight from the vectors of the chunks that are attached in turn.</summary>
internal abstract unsafe class VectorReader(string column, DuckDBType type)
{
    private ulong* validity;

    public string Column { get; } = column;

    public DuckDBType Type { get; } = type;

    /// <summary>What <see cref="DuckDBDataReader.GetValue"/> returns for the column.</summary>
    public abstract Type ClrType { get; }

    protected byte* Data { get; private set; }

    public virtual void Attach(nint vector)
    {
        Data = (byte*)NativeMethods.duckdb_vector_get_data(vector);
        validity = (ulong*)NativeMethods.duckdb_vector_get_validity(vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(ulong row) => validity is null || (validity[row >> 6] & (1UL << (int)(row & 63))) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Raw<T>(ulong row)
        where T : unmanaged => ((T*)Data)[row];

    /// <summary>The value of a row that is not NULL, as a .NET type.</summary>
    /// <exception cref="InvalidCastException">The column's type cannot be read as that.</exception>
    public abstract object Read(ulong row, Type target);

    protected InvalidCastException NotReadableAs(Type target) =>
        new($"Column '{Column}' is {Type} and cannot be read as {target.Name}: read it as {ClrType.Name}, or cast it in SQL.");
}
