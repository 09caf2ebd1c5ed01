using System.Reflection;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Finds DuckDB's C library: a named file, beside the program, or in node_modules upwards from it.</summary>
internal static class NativeLibraryResolver
{
    internal const string Variable = "DUCKDB_LIBRARY";

    internal static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (libraryName != NativeMethods.Library)
            return 0;

        return NativeLibrary.Load(Find(Environment.GetEnvironmentVariable(Variable), AppContext.BaseDirectory));
    }

    /// <summary>The library's full path.</summary>
    /// <param name="named">What DUCKDB_LIBRARY says, if anything.</param>
    /// <param name="baseDirectory">Where the program lies.</param>
    /// <exception cref="DllNotFoundException">There is none; the message says what to do.</exception>
    internal static string Find(string? named, string baseDirectory)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new DllNotFoundException(
                    $"{Variable} names '{named}', where there is no file: set it to the full path of {FileName}, "
                    + $"or unset it to use the npm package {PackageName}.");
        }

        return Candidates(baseDirectory).FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException(
                $"DuckDB's library {FileName} is neither beside the program in '{baseDirectory}' nor in a node_modules above it: "
                + $"run `npm ci` in the checkout, which installs {PackageName}, or set {Variable} to the file's full path.");
    }

    internal static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    internal static string PackageName => $"@duckdb/node-bindings-{Platform("win32", "darwin")}{(IsMusl ? "-musl" : "")}";

    private static IEnumerable<string> Candidates(string baseDirectory)
    {
        yield return Path.Combine(baseDirectory, FileName);
        yield return Path.Combine(baseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", FileName);
        yield return Path.Combine(baseDirectory, "runtimes", Platform("win", "osx"), "native", FileName);

        for (var folder = new DirectoryInfo(baseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine([folder.FullName, "node_modules", .. PackageName.Split('/'), FileName]);
    }

    private static bool IsMusl => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    private static string Platform(string windows, string macOS)
    {
        var system = OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? macOS : "linux";
        var processor = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return $"{system}-{processor}";
    }
}
