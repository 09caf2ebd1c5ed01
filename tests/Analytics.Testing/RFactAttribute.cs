using Xunit;

namespace Analytics.Testing;

/// <summary>A test that reads with R, and is skipped loudly where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public RFactAttribute() => Skip = InstalledProgram.Find("Rscript") is null ? "SKIPPED: R is not installed (Debian: apt-get install r-base-core); .ci/run installs it." : null;
}
