using Analytics.Testing;

namespace Analytics.Samples.Tests;

/// <summary>The samples that are part of the project.</summary>
internal static class CommittedSamples
{
    public static string Folder { get; } = RepositoryFolder.Combine("data-samples");

    public static string[] Files { get; } = FilesBelow(Folder);

    public static string[] FilesBelow(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static IEnumerable<string> WithExtension(string extension) => Files.Where(file => file.EndsWith(extension, StringComparison.Ordinal));
}
