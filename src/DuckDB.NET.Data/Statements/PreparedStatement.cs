using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>One statement, ready to be given its parameters and run.</summary>
internal sealed class PreparedStatement(PreparedStatementHandle handle) : IDisposable
{
    /// <exception cref="InvalidOperationException">A parameter is missing.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    /// <exception cref="DuckDBException">DuckDB refused a parameter, or failed.</exception>
    public ResultHandle Execute(ConnectionHandle connection, DuckDBParameterCollection parameters, bool streaming)
    {
        Bind(parameters);
        var result = new ResultHandle();
        try
        {
            var state = streaming
                ? NativeMethods.duckdb_execute_prepared_streaming(handle, result)
                : NativeMethods.duckdb_execute_prepared(handle, result);
            if (state != DuckDBState.Success)
                ThrowErrorOf(result);

            // What is streamed is computed by the connection as it is read.
            if (streaming)
                result.LiveWithin(connection);

            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    public static void ThrowErrorOf(ResultHandle result)
    {
        var type = NativeMethods.duckdb_result_error_type(result);
        var message = NativeMethods.TextOf(NativeMethods.duckdb_result_error(result));
        throw ErrorTypes.Exception(message, type);
    }

    public void Dispose() => handle.Dispose();

    private void Bind(DuckDBParameterCollection parameters)
    {
        var expected = NativeMethods.duckdb_nparams(handle);
        if ((ulong)parameters.Count < expected)
            throw new InvalidOperationException($"The statement has {expected} parameters and the command {parameters.Count}: add the missing ones.");

        NativeMethods.duckdb_clear_bindings(handle);
        var named = parameters.Cast<DuckDBParameter>().Any(parameter => parameter.ParameterName.Length > 0);
        if (!named)
        {
            for (var index = 1UL; index <= expected; index++)
                Bind(index, parameters[(int)index - 1]);

            return;
        }

        foreach (DuckDBParameter parameter in parameters)
        {
            // A command of several statements gives all its parameters to each; a statement takes those that it names.
            if (NativeMethods.duckdb_bind_parameter_index(handle, out var index, parameter.ParameterName) == DuckDBState.Success)
                Bind(index, parameter);
        }
    }

    private void Bind(ulong index, DuckDBParameter parameter)
    {
        using var type = NativeMethods.duckdb_param_logical_type(handle, index);
        using var value = ParameterValues.Create(parameter.Value, type);
        if (NativeMethods.duckdb_bind_value(handle, index, value) != DuckDBState.Success)
        {
            var error = NativeMethods.TextOf(NativeMethods.duckdb_prepare_error(handle));
            throw new DuckDBException($"Parameter {index} ('{parameter.ParameterName}') was refused: {error}", ErrorTypes.FromMessage(error));
        }
    }
}
