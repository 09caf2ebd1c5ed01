using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analytics.Cli.Tests.House;

/// <summary>A compiled assembly of src, read without loading it.</summary>
internal sealed class CompiledRoom
{
    private CompiledRoom(string name, IReadOnlyList<string> references, IReadOnlyList<string> calledMembers)
    {
        Name = name;
        References = references;
        CalledMembers = calledMembers;
    }

    public string Name { get; }

    public IReadOnlyList<string> References { get; }

    /// <summary>Every member of another assembly that the code refers to, as "Namespace.Type::Member".</summary>
    public IReadOnlyList<string> CalledMembers { get; }

    /// <summary>All rooms, from beside this test assembly.</summary>
    public static IReadOnlyList<CompiledRoom> All { get; } =
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsRoom).Order(StringComparer.Ordinal).Select(Read)];

    private static bool IsRoom(string file) =>
        Path.GetFileNameWithoutExtension(file) is var name
        && !name.EndsWith(".Tests", StringComparison.Ordinal) && name != "Analytics.Testing"
        && (name.StartsWith("Analytics.", StringComparison.Ordinal) || name is "analytics" or "DuckDB.NET.Data");

    private static CompiledRoom Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return new CompiledRoom(
            Path.GetFileNameWithoutExtension(file),
            [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))],
            [.. metadata.MemberReferences.Select(m => Describe(metadata, metadata.GetMemberReference(m))).OfType<string>()]);
    }

    private static string? Describe(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
            return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}::{metadata.GetString(member.Name)}";
    }
}
