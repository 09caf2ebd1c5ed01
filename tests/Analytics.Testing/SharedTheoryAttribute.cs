using Xunit;

namespace Analytics.Testing;

/// <summary>A theory that reads ../shared, and is skipped with a loud reason where that folder is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks the theory.</summary>
    public SharedTheoryAttribute() => Skip = SharedFolder.MissingReason;
}
