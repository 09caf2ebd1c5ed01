using System.Globalization;
using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>HUGEINT and UHUGEINT, as BigInteger or as an integer that they fit; what sum() of integers returns.</summary>
internal sealed class HugeIntVectorReader(string column, DuckDBType type) : VectorReader(column, type)
{
    public override Type ClrType => typeof(BigInteger);

    public override object Read(ulong row, Type target)
    {
        var raw = Raw<DuckDBHugeInt>(row);
        BigInteger value = Type == DuckDBType.HugeInt ? raw.ToInt128() : raw.ToUInt128();
        if (target == typeof(BigInteger) || target == typeof(object))
            return value;

        if (!NumericTypes.IsInteger(target))
            throw NotReadableAs(target);

        try
        {
            return value.Sign < 0
                ? Convert.ChangeType((long)value, target, CultureInfo.InvariantCulture)
                : Convert.ChangeType((ulong)value, target, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new InvalidCastException($"{value} of column '{Column}' does not fit {target.Name}.");
        }
    }
}
