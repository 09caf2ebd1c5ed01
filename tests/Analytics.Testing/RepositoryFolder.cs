namespace Analytics.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder that holds Analytics.sln, found upwards from the test assembly.</summary>
    public static string Path { get; } = Find();

    /// <summary>A path inside the checkout.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Analytics.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Analytics.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
