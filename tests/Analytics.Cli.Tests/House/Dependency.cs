using System.Text.Json.Nodes;
using System.Xml.Linq;
using Analytics.Testing;

namespace Analytics.Cli.Tests.House;

/// <summary>A package that something here is built of.</summary>
internal sealed record Dependency(string Registry, string Name, string Version, string Licence, string UsedBy)
{
    // Two packages carry no licence expression; what their licence files say was read.
    private static readonly Dictionary<string, string> ReadFromFile = new(StringComparer.Ordinal)
    {
        ["SourceGear.sqlite3"] = "blessing",
        ["xunit.abstractions"] = "Apache-2.0",
    };

    /// <summary>All packages, from what the last restore wrote and from npm's lock file.</summary>
    public static IReadOnlyList<Dependency> All()
    {
        var inProduct = Restored("src").ToHashSet();
        var nuget = inProduct.Union(Restored("tests")).Select(p => new Dependency("NuGet", p.Name, p.Version, Expression(p), inProduct.Contains(p) ? "product" : "tests"));
        return [.. nuget.Concat(Npm()).OrderBy(d => d.Registry, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.OrdinalIgnoreCase).ThenBy(d => d.Version, StringComparer.Ordinal)];
    }

    /// <summary>The line of the committed list.</summary>
    public override string ToString() => $"{Registry},{Name},{Version},{Licence},{UsedBy}";

    private static IEnumerable<Package> Restored(string room) =>
        from project in Directory.EnumerateFiles(RepositoryFolder.Combine(room), "*.csproj", SearchOption.AllDirectories)
        let assets = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("artifacts", "obj", Path.GetFileNameWithoutExtension(project), "project.assets.json")))!
        let folders = assets["packageFolders"]!.AsObject().Select(f => f.Key).ToArray()
        from library in assets["libraries"]!.AsObject()
        where library.Value!["type"]!.GetValue<string>() == "package"
        let identity = library.Key.Split('/')
        let nuspec = library.Value["files"]!.AsArray().Select(f => f!.GetValue<string>()).Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal))
        select new Package(identity[0], identity[1], folders.Select(f => Path.Combine(f, library.Value["path"]!.GetValue<string>(), nuspec)).First(File.Exists));

    private static string Expression(Package package)
    {
        if (ReadFromFile.TryGetValue(package.Name, out var read))
            return read;
        var licence = XDocument.Load(package.Nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "unknown";
    }

    private static IEnumerable<Dependency> Npm() =>
        from package in JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("package-lock.json")))!["packages"]!.AsObject()
        where package.Key.Length > 0
        let isDevelopment = package.Value!["dev"]?.GetValue<bool>() ?? false
        select new Dependency("npm", package.Key["node_modules/".Length..], package.Value["version"]!.GetValue<string>(), package.Value["license"]?.GetValue<string>() ?? "unknown", isDevelopment ? "tests" : "product");

    private sealed record Package(string Name, string Version, string Nuspec);
}
