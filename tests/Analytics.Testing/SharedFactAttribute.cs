using Xunit;

namespace Analytics.Testing;

/// <summary>A test that reads ../shared, and is skipped with a loud reason where that folder is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public SharedFactAttribute() => Skip = SharedFolder.MissingReason;
}
