using System.Data.Common;
using System.Text;

namespace Analytics.Store.Catalogues;

/// <summary>Statements on one connection, in the words that SQLite and PostgreSQL share; values as <c>@name</c>.</summary>
/// <remarks>A value that may be null and is compared must be cast, <c>CAST(@name AS TEXT)</c>: PostgreSQL does not guess the type of a null.</remarks>
/// <param name="connection">The open connection.</param>
internal sealed class SqlSession(DbConnection connection)
{
    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public List<T> Select<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch { null => DBNull.Value, string text => Storable(text), _ => value };
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>PostgreSQL keeps neither NUL nor half a character, which what people type into a page may hold.</summary>
    private static string Storable(string text) => text.All(c => c != '\0' && !char.IsSurrogate(c)) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
