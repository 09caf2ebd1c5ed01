using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class StoreFolderTests
{
    [Fact]
    public void Open_BelowAFile_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("file"), "");

        var error = Should.Throw<StoreException>(() => StoreFolder.Open(folder.Combine("file", "store")));

        error.Place.ShouldBe(folder.Combine("file", "store"));
        error.NextStep.ShouldContain("--store");
    }

    [Fact]
    public void Open_NewFolder_MakesItsRooms()
    {
        using var folder = new TemporaryFolder();

        var store = StoreFolder.Open(folder.Combine("a", "store"));

        Directory.Exists(store.Landing).ShouldBeTrue();
        Directory.Exists(store.Parts).ShouldBeTrue();
        store.Resolve("parts/raw/x.parquet").ShouldBe(folder.Combine("a", "store", "parts", "raw", "x.parquet"));
    }

    [Theory]
    [InlineData("raw/ssb_07459", true)]
    [InlineData("raw", false)]
    [InlineData("raw/../x", false)]
    [InlineData("raw/Æ", false)]
    [InlineData("raw/x\n", false)]
    [InlineData("raw/7x", false)]
    public void TryParse_DatasetName_TakesSafeNamesOnly(string text, bool good) => DatasetName.TryParse(text, out _).ShouldBe(good);
}
