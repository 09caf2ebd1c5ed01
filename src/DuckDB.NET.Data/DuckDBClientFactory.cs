using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>Makes DuckDB's ADO.NET objects for code that knows only <see cref="DbProviderFactory"/>.</summary>
public sealed class DuckDBClientFactory : DbProviderFactory
{
    /// <summary>The factory.</summary>
    public static readonly DuckDBClientFactory Instance = new();

    private DuckDBClientFactory()
    {
    }

    /// <inheritdoc/>
    public override DbCommand CreateCommand() => new DuckDBCommand();

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new DuckDBConnection();

    /// <inheritdoc/>
    public override DbParameter CreateParameter() => new DuckDBParameter();
}
