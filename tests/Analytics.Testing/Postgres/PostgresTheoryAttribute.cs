using Xunit;

namespace Analytics.Testing.Postgres;

/// <summary>A theory that starts a PostgreSQL of its own, and is skipped with a loud reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks the test.</summary>
    public PostgresTheoryAttribute() => Skip = PostgresServer.MissingReason;
}
