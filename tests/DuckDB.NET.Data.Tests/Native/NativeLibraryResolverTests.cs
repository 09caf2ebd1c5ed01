using Analytics.Testing;
using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests.Native;

public sealed class NativeLibraryResolverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Find_VariableNamesAFile_WinsOverOneBesideTheProgram()
    {
        var named = Touch("elsewhere", "my-duckdb.so");
        Touch("app", NativeLibraryResolver.FileName);

        NativeLibraryResolver.Find(named, folder.Combine("app")).ShouldBe(named);
    }

    [Fact]
    public void Find_VariableNamesNoFile_SaysSoAndDoesNotLookFurther()
    {
        Touch("app", NativeLibraryResolver.FileName);
        var named = folder.Combine("missing.so");

        Should.Throw<DllNotFoundException>(() => NativeLibraryResolver.Find(named, folder.Combine("app"))).Message
            .ShouldBe($"DUCKDB_LIBRARY names '{named}', where there is no file: set it to the full path of {NativeLibraryResolver.FileName}, "
                + $"or unset it to use the npm package {NativeLibraryResolver.PackageName}.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Find_BesideTheProgram_WinsOverNodeModules(string? named)
    {
        var beside = Touch("app", NativeLibraryResolver.FileName);
        Touch("app", "node_modules", NativeLibraryResolver.PackageName, NativeLibraryResolver.FileName);

        NativeLibraryResolver.Find(named, folder.Combine("app")).ShouldBe(beside);
    }

    [Fact]
    public void Find_RuntimesFolder_WinsOverNodeModules()
    {
        var native = Touch("app", "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native", NativeLibraryResolver.FileName);
        Touch("app", "node_modules", NativeLibraryResolver.PackageName, NativeLibraryResolver.FileName);

        NativeLibraryResolver.Find(null, folder.Combine("app")).ShouldBe(native);
    }

    [Fact]
    public void Find_NodeModulesAbove_TakesTheNearest()
    {
        Touch("node_modules", NativeLibraryResolver.PackageName, NativeLibraryResolver.FileName);
        var nearest = Touch("src", "node_modules", NativeLibraryResolver.PackageName, NativeLibraryResolver.FileName);
        Directory.CreateDirectory(folder.Combine("src", "app", "bin"));

        Path.GetFullPath(NativeLibraryResolver.Find(null, folder.Combine("src", "app", "bin"))).ShouldBe(Path.GetFullPath(nearest));
    }

    [Fact]
    public void Find_Nowhere_NamesThePackageAndWhatToDo()
    {
        var message = Should.Throw<DllNotFoundException>(() => NativeLibraryResolver.Find(null, folder.Path)).Message;

        message.ShouldContain($"run `npm ci` in the checkout, which installs {NativeLibraryResolver.PackageName}, or set DUCKDB_LIBRARY");
        message.ShouldContain(folder.Path);
        NativeLibraryResolver.PackageName.ShouldStartWith("@duckdb/node-bindings-");
    }

    [Fact]
    public void Find_ThisCheckout_HasTheLibrary() =>
        File.Exists(NativeLibraryResolver.Find(null, AppContext.BaseDirectory)).ShouldBeTrue();

    private string Touch(params string[] parts)
    {
        var path = folder.Combine(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, []);
        return path;
    }
}
