using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>VARCHAR as string and BLOB as a stream over a copy of its bytes.</summary>
internal sealed unsafe class TextVectorReader(string column, DuckDBType type) : VectorReader(column, type)
{
    public override Type ClrType => Type == DuckDBType.Varchar ? typeof(string) : typeof(Stream);

    public override object Read(ulong row, Type target)
    {
        if (target != ClrType && target != typeof(object))
            throw NotReadableAs(target);

        return Type == DuckDBType.Varchar ? Text(row) : new MemoryStream(Bytes(row).ToArray(), writable: false);
    }

    public string Text(ulong row) => Encoding.UTF8.GetString(Bytes(row));

    private ReadOnlySpan<byte> Bytes(ulong row)
    {
        var text = (DuckDBString*)Data + row;
        return new ReadOnlySpan<byte>(text->Length <= DuckDBString.InlineLength ? text->Inlined : text->Pointer, (int)text->Length);
    }
}
