namespace Analytics.Testing;

/// <summary>The folder of real answers and known results beside the checkout, ../shared; it is not part of the project.</summary>
public static class SharedFolder
{
    /// <summary>Where it would be.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryFolder.Path, "..", "shared"));

    /// <summary>Whether it is there.</summary>
    public static bool Exists => Directory.Exists(Path);

    /// <summary>The sentence that a skipped test shows.</summary>
    public static string? MissingReason => Exists ? null : "SKIPPED LOUDLY: ../shared is not beside this checkout, so this test has no real input or known answer to check against.";

    /// <summary>A path inside the folder.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
