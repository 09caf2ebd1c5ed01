namespace DuckDB.NET.Data.Tests;

/// <summary>Short forms that keep the tests to what they test.</summary>
internal static class Memory
{
    public static DuckDBConnection Open(string connectionString = "Data Source=:memory:")
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        return connection;
    }

    public static int Execute(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    public static DuckDBDataReader Query(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters) =>
        connection.Command(sql, parameters).ExecuteReader();

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        var command = new DuckDBCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
