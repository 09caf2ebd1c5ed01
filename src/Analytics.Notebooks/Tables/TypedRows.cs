using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>Rows of a table as objects, and objects as a table.</summary>
internal static class TypedRows
{
    public static IEnumerable<T> Of<T>(Table table)
    {
        var type = typeof(T);
        if (typeof(ITuple).IsAssignableFrom(type))
            return Tuples<T>(table, type);
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw Wrong($"{type.Name} has no constructor that can be called", "a record, a tuple, or a class with settable properties");
        if (constructor.GetParameters() is { Length: > 0 } parameters)
            return Rows(table, parameters.Select(p => (Find(table, p.Name!), p.ParameterType)), values => (T)constructor.Invoke(values));
        PropertyInfo[] properties = [.. type.GetProperties().Where(p => p.CanWrite && Candidates(table, p.Name) is not null)];
        return Rows(table, properties.Select(p => (Find(table, p.Name), p.PropertyType)), values =>
        {
            var made = constructor.Invoke(null);
            for (var i = 0; i < properties.Length; i++)
                properties[i].SetValue(made, values[i]);
            return (T)made;
        });
    }

    public static Table Table<T>(IEnumerable<T> items)
    {
        List<T> all = [.. items];
        var type = typeof(T) == typeof(object) && all.Count > 0 ? all[0]!.GetType() : typeof(T);
        if (IsPlain(type))
            return new Table([new Column("value", [.. all.Select(i => Cell.Of(i))])]);
        if (typeof(ITuple).IsAssignableFrom(type))
        {
            var length = type.GetGenericArguments().Length;
            return new Table(Enumerable.Range(0, length).Select(place => new Column(FormattableString.Invariant($"item{place + 1}"), [.. all.Select(i => Cell.Of(((ITuple)i!)[place]))])));
        }

        return new Table(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .Select(p => new Column(p.Name, [.. all.Select(i => Cell.Of(i is null ? null : p.GetValue(i)))])));
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(Cell) || type == typeof(Measure) || Nullable.GetUnderlyingType(type) is not null;

    private static IEnumerable<T> Tuples<T>(Table table, Type type)
    {
        var parts = type.GetGenericArguments();
        if (parts.Length > table.Columns.Count || parts.Length > 7)
            throw Wrong(FormattableString.Invariant($"the tuple has {parts.Length} parts"), FormattableString.Invariant($"at most {Math.Min(7, table.Columns.Count)}, one for each of {string.Join(", ", table.Columns.Select(c => c.Name))}"));
        var constructor = type.GetConstructor(parts)!;
        return Rows(table, parts.Select((part, i) => (table.Columns[i], part)), values => (T)constructor.Invoke(values));
    }

    private static IEnumerable<T> Rows<T>(Table table, IEnumerable<(Column Column, Type Type)> fields, Func<object?[], T> make)
    {
        var all = fields.ToArray();
        for (var row = 0; row < table.Count; row++)
            yield return make([.. all.Select(f => Value(f.Column, row, f.Type))]);
    }

    private static Column? Candidates(Table table, string name) => table.Columns.FirstOrDefault(c => string.Equals(Plain(c.Name), Plain(name), StringComparison.OrdinalIgnoreCase));

    private static Column Find(Table table, string name) => Candidates(table, name)
        ?? throw Wrong($"no column is called {name}", $"one of {string.Join(", ", table.Columns.Select(c => c.Name))}");

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);

    private static object? Value(Column column, int row, Type type)
    {
        var cell = column.Cells[row];
        if (type == typeof(Cell) || type == typeof(object))
            return type == typeof(Cell) ? cell : cell.Value;
        if (type == typeof(Measure))
            return new Measure(cell.Number, cell.Status);
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (cell.Value is not { } value)
            return bare != type || !type.IsValueType ? null : throw Unfit(column, row, $"there is no value ({StatusWords.Of(cell.Status)})", $"{bare.Name}? or Measure, which can be without one");
        if (bare == typeof(string))
            return cell.ToString();
        if (bare.IsInstanceOfType(value))
            return value;
        if (bare == typeof(Year) || bare == typeof(MunicipalityCode) || bare == typeof(RegionCode) || bare == typeof(IndicatorCode))
            return Coded(column, row, bare);
        if (value is string && bare != typeof(char))
            throw Unfit(column, row, $"\"{value}\" is no {bare.Name}", "a value of that type");
        if (value is double fraction && fraction != Math.Floor(fraction) && bare != typeof(float) && bare != typeof(decimal))
            throw Unfit(column, row, $"{cell} is no {bare.Name}", "a whole number; ask for double");
        try
        {
            return Convert.ChangeType(value, bare, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is InvalidCastException or OverflowException or FormatException)
        {
            throw Unfit(column, row, $"{cell} is no {bare.Name}", "a value of that type");
        }
    }

    private static object Coded(Column column, int row, Type type)
    {
        var text = column.Cells[row].ToString();
        try
        {
            if (type == typeof(Year))
                return Year.TryParse(text, out var year) ? year : throw new FormatException();
            if (type == typeof(MunicipalityCode))
                return new MunicipalityCode(text);
            return type == typeof(RegionCode) ? new RegionCode(text) : new IndicatorCode(text);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw Unfit(column, row, $"\"{text}\" is no {type.Name}", "a value of that type");
        }
    }

    private static ConfigurationException Unfit(Column column, int row, string found, string expected) =>
        new(FormattableString.Invariant($"Rows, row {row + 1}, column {column.Name}"), found, expected, "Change the type, or leave such rows out with Known or Where.");

    private static ConfigurationException Wrong(string found, string expected) => new("Rows", found, expected, "Change the type.");
}
