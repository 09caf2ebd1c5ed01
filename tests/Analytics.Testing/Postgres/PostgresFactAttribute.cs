using Xunit;

namespace Analytics.Testing.Postgres;

/// <summary>A test that starts a PostgreSQL of its own, and is skipped with a loud reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public PostgresFactAttribute() => Skip = PostgresServer.MissingReason;
}
