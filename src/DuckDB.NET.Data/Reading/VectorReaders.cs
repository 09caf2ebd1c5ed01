using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>Chooses the reader of a column by its type.</summary>
internal static class VectorReaders
{
    /// <exception cref="NotSupportedException">There is no reader for the type.</exception>
    public static VectorReader Create(string column, LogicalTypeHandle logicalType)
    {
        var type = NativeMethods.duckdb_get_type_id(logicalType);
        return type switch
        {
            DuckDBType.Boolean => new NumericVectorReader<bool>(column, type),
            DuckDBType.TinyInt => new NumericVectorReader<sbyte>(column, type),
            DuckDBType.SmallInt => new NumericVectorReader<short>(column, type),
            DuckDBType.Integer or DuckDBType.SqlNull => new NumericVectorReader<int>(column, type),
            DuckDBType.BigInt => new NumericVectorReader<long>(column, type),
            DuckDBType.UnsignedTinyInt => new NumericVectorReader<byte>(column, type),
            DuckDBType.UnsignedSmallInt => new NumericVectorReader<ushort>(column, type),
            DuckDBType.UnsignedInteger => new NumericVectorReader<uint>(column, type),
            DuckDBType.UnsignedBigInt => new NumericVectorReader<ulong>(column, type),
            DuckDBType.Float => new NumericVectorReader<float>(column, type),
            DuckDBType.Double => new NumericVectorReader<double>(column, type),
            DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntVectorReader(column, type),
            DuckDBType.Varchar or DuckDBType.Blob => new TextVectorReader(column, type),
            DuckDBType.Uuid => new UuidVectorReader(column),
            DuckDBType.Date or DuckDBType.Time or DuckDBType.Interval or DuckDBType.Timestamp or DuckDBType.TimestampS
                or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz => new TemporalVectorReader(column, type),
            DuckDBType.Decimal => new DecimalVectorReader(
                column,
                NativeMethods.duckdb_decimal_width(logicalType),
                NativeMethods.duckdb_decimal_scale(logicalType),
                NativeMethods.duckdb_decimal_internal_type(logicalType)),
            DuckDBType.Enum => new EnumVectorReader(column, EnumNames.Of(logicalType), NativeMethods.duckdb_enum_internal_type(logicalType)),
            DuckDBType.List => List(column, logicalType),
            DuckDBType.Array => Array(column, logicalType),
            DuckDBType.Struct => Struct(column, logicalType),
            DuckDBType.Map => Map(column, logicalType),
            _ => throw new NotSupportedException($"Column '{column}' is of DuckDB type {type}, which is not read here: cast it to VARCHAR in SQL."),
        };
    }

    private static ListVectorReader List(string column, LogicalTypeHandle type)
    {
        using var elementType = NativeMethods.duckdb_list_type_child_type(type);
        return new ListVectorReader(column, Create(column, elementType), 0);
    }

    private static ListVectorReader Array(string column, LogicalTypeHandle type)
    {
        using var elementType = NativeMethods.duckdb_array_type_child_type(type);
        return new ListVectorReader(column, Create(column, elementType), NativeMethods.duckdb_array_type_array_size(type));
    }

    private static StructVectorReader Struct(string column, LogicalTypeHandle type)
    {
        var members = new (string, VectorReader)[NativeMethods.duckdb_struct_type_child_count(type)];
        for (var index = 0UL; index < (ulong)members.Length; index++)
        {
            using var memberType = NativeMethods.duckdb_struct_type_child_type(type, index);
            members[index] = (NativeMethods.TakeText(NativeMethods.duckdb_struct_type_child_name(type, index)), Create(column, memberType));
        }

        return new StructVectorReader(column, members);
    }

    private static MapVectorReader Map(string column, LogicalTypeHandle type)
    {
        using var keyType = NativeMethods.duckdb_map_type_key_type(type);
        using var valueType = NativeMethods.duckdb_map_type_value_type(type);
        return new MapVectorReader(column, Create(column, keyType), Create(column, valueType));
    }
}
