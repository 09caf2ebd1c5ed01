using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Analytics.Notebooks.Kernels;

/// <summary>
/// Finds the assemblies that <c>#r</c> names, also in files that <c>#load</c> takes in, but none that reads the store past the views of the published marts,
/// whatever its file is called.
/// </summary>
internal sealed class GuardedReferences(MetadataReferenceResolver inner) : MetadataReferenceResolver
{
    private static readonly string[] Guarded = ["Analytics.Store", "Analytics.Pipeline", "Analytics.Server", "Analytics.Scheduling", "DuckDB.NET.Data", "analytics"];

    private readonly MetadataReferenceResolver inner = inner;

    public override bool ResolveMissingAssemblies => inner.ResolveMissingAssemblies;

    /// <summary>Whether an assembly is guarded, by its file, its name or its whole display name.</summary>
    public static bool Has(string reference)
    {
        var name = Path.GetFileName(reference.Split(',')[0].Trim());
        return Guarded.Contains(Path.GetExtension(name).ToLowerInvariant() is ".dll" or ".exe" ? Path.GetFileNameWithoutExtension(name) : name, StringComparer.OrdinalIgnoreCase);
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        [.. inner.ResolveReference(reference, baseFilePath, properties).Where(r => !IsGuarded(r))];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) => inner.ResolveMissingAssembly(definition, referenceIdentity);

    public override bool Equals(object? other) => other is GuardedReferences guarded && inner.Equals(guarded.inner);

    public override int GetHashCode() => inner.GetHashCode();

    private static bool IsGuarded(PortableExecutableReference reference)
    {
        if (reference.FilePath is not { } path)
            return false;
        try
        {
            return AssemblyName.GetAssemblyName(path).Name is { } name && Has(name);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or System.Security.SecurityException)
        {
            // The compiler says what is wrong with it.
            return false;
        }
    }
}
