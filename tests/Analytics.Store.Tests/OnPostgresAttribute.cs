using System.Reflection;
using Analytics.Testing.Postgres;
using Xunit.Sdk;

namespace Analytics.Store.Tests;

/// <summary>Runs a theory over a PostgreSQL of its own; that run is skipped with a loud reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.MissingReason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
