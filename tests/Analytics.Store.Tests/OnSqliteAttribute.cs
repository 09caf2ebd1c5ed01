using System.Reflection;
using Xunit.Sdk;

namespace Analytics.Store.Tests;

/// <summary>Runs a theory over SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
