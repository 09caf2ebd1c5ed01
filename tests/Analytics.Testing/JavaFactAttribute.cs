using Xunit;

namespace Analytics.Testing;

/// <summary>A test that runs a Java program, and is skipped loudly where there is no Java.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JavaFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["java", "java.exe"];

    /// <summary>Marks the test.</summary>
    public JavaFactAttribute() => Skip = Path is null ? "SKIPPED: no Java is installed (Debian: apt-get install default-jre-headless); .ci/run installs it." : null;

    /// <summary>The program, or null.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
