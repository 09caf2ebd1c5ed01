using System.Globalization;
using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>Booleans, integers and floating-point numbers. Integers are converted to other numbers where they fit; floating point only to integers.</summary>
internal sealed class NumericVectorReader<T>(string column, DuckDBType type) : VectorReader(column, type)
    where T : unmanaged, IConvertible
{
    public override Type ClrType => typeof(T);

    public override object Read(ulong row, Type target)
    {
        var value = Raw<T>(row);
        if (target == typeof(T) || target == typeof(object))
            return value;

        var isNumber = Type != DuckDBType.Boolean;
        if (isNumber && target == typeof(BigInteger) && Type is not (DuckDBType.Float or DuckDBType.Double))
            return new BigInteger(value.ToDecimal(CultureInfo.InvariantCulture));

        if (!isNumber || !NumericTypes.MayConvert(Type, target))
            throw NotReadableAs(target);

        try
        {
            return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new InvalidCastException($"{value.ToString(CultureInfo.InvariantCulture)} of column '{Column}' does not fit {target.Name}.");
        }
    }
}
