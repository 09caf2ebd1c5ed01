using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Analytics.Notebooks.Kernels;

/// <summary>What C# cells can call: the base library and the rooms that know no store. Read from the loaded assemblies themselves, as a program that is one file has no others.</summary>
internal static class ScriptReferences
{
    private static readonly string[] Base =
    [
        "System.Private.CoreLib", "System.Runtime", "netstandard", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Console", "System.Diagnostics.Debug", "System.Globalization",
        "System.IO", "System.Linq", "System.Linq.Expressions", "System.Memory", "System.Numerics.Vectors", "System.ObjectModel", "System.Private.Uri", "System.Runtime.Extensions", "System.Runtime.Numerics",
        "System.Text.Json", "System.Text.RegularExpressions", "System.Text.Encoding.Extensions", "System.Threading", "System.Threading.Tasks", "System.Threading.Thread", "System.Xml.ReaderWriter", "System.Xml.XDocument",
        "System.Private.Xml", "System.Private.Xml.Linq", "Microsoft.CSharp", "System.Runtime.InteropServices", "System.ComponentModel.Primitives", "System.ComponentModel", "System.Runtime.Loader",
    ];

    private static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks",
        "Analytics.Core", "Analytics.Notebooks", "Analytics.Notebooks.Analyses", "Analytics.Notebooks.Charts", "Analytics.Notebooks.Tables", "Analytics.Notebooks.Notebook",
    ];

    private static readonly Lazy<IReadOnlyList<Assembly>> Assemblies = new(() =>
        [.. Base.Select(Load).OfType<Assembly>(), typeof(Core.Year).Assembly, typeof(Notebook).Assembly, typeof(Analysis.Outcome<>).Assembly]);

    public static ScriptOptions Options(string folder) => ScriptOptions.Default
        .WithReferences(Assemblies.Value.Select(Reference))
        .WithImports(Imports)
        .WithMetadataResolver(new GuardedReferences(ScriptMetadataResolver.Default.WithBaseDirectory(folder)))
        .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
        .WithEmitDebugInformation(true)
        .WithFileEncoding(System.Text.Encoding.UTF8);

    /// <summary>A loader that takes the assemblies that run here for those that cells are compiled against.</summary>
    public static InteractiveAssemblyLoader Loader()
    {
        var loader = new InteractiveAssemblyLoader();
        foreach (var assembly in Assemblies.Value)
            loader.RegisterDependency(assembly);
        return loader;
    }

    private static Assembly? Load(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static unsafe PortableExecutableReference Reference(Assembly assembly) => assembly.TryGetRawMetadata(out var bytes, out var length)
        ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)bytes, length)).GetReference()
        : throw new InvalidOperationException($"Assembly {assembly.GetName().Name} has no metadata.");
}
