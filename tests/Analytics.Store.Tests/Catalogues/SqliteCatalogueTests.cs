using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Catalogues;

/// <summary>What only a catalogue in a file can meet.</summary>
public sealed class SqliteCatalogueTests : IDisposable
{
    private static readonly DatasetName Population = DatasetName.Raw("ssb_07459");

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysWhatToDo()
    {
        File.WriteAllText(test.Folder.CatalogueFile, new string('x', 5000));

        var error = Should.Throw<StoreException>(() => StoreDatabase.Open(test.Folder.Path, test.Clock).Catalogue);

        error.Place.ShouldBe(test.Folder.CatalogueFile);
        error.Found.ShouldContain("not a database");
        error.NextStep.ShouldContain("analytics doctor");
        error.NextStep.ShouldContain("intact");
    }

    [Fact]
    public void Open_PlaceThatCannotBeAFile_SaysWhatToDo()
    {
        var folder = StoreFolder.Open(test.Outside("other"));
        Directory.CreateDirectory(folder.CatalogueFile);

        Should.Throw<StoreException>(() => StoreDatabase.Open(folder.Path, test.Clock).Catalogue).NextStep.ShouldContain("rights");
    }

    [Fact]
    public void Check_PagesOverwritten_SaysThatTheCatalogueIsDamaged()
    {
        test.Catalogue.Publish(Enumerable.Range(0, 200).Select(i => new PartRegistration(test.File(Population, $"{i}"), "ingest") { Vintage = $"{i}" }));
        test.Catalogue.Check();
        using (var file = new FileStream(test.Folder.CatalogueFile, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        Should.Throw<StoreException>(() => test.Catalogue.Check()).NextStep.ShouldContain("analytics restore");
        Should.Throw<StoreException>(() => test.Catalogue.Parts()).Found.ShouldContain("malformed");
    }
}
