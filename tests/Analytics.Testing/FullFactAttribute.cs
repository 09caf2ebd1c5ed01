using Xunit;

namespace Analytics.Testing;

/// <summary>A test that takes much time or memory, and is skipped with a loud reason unless ANALYTICS_FULL=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FullFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public FullFactAttribute() => Skip = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? null : "SKIPPED: a heavy test; set ANALYTICS_FULL=1 to run it.";
}
