using Analytics.Core;
using Analytics.Pipeline.Publishing;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Publishing;

public sealed class PublicationShelfTests : IDisposable
{
    private static readonly MunicipalityCode Lyngvaer = new("9905");

    private readonly TemporaryFolder folder = new();
    private readonly FixedClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatIsPublished_IsThereWhole_WithItsBytes()
    {
        var shelf = new PublicationShelf(folder.Path, clock);

        var (publication, isNew) = shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: true, [Rendered("b.html", "to"), Rendered("a.pdf", "en")]);

        isNew.ShouldBeTrue();
        publication.Files.Select(f => f.Name).ShouldBe(["a.pdf", "b.html"]);
        shelf.All().ShouldHaveSingleItem().TitleNb.ShouldBe("Perspektivanalyse 2026");
        File.ReadAllText(shelf.PathOf(publication, "b.html")!).ShouldBe("to");
        shelf.PathOf(publication, "../publication.json").ShouldBeNull();
        shelf.PathOf(publication, "publication.json").ShouldBeNull("the manifest is no file of the publication");
    }

    [Fact]
    public void TheSameFilesTwice_AreOnePublication_AndOthersAreRefused()
    {
        var shelf = new PublicationShelf(folder.Path, clock);
        shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: false, [Rendered("a.pdf", "en")]);

        shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: false, [Rendered("a.pdf", "en")]).IsNew.ShouldBeFalse();
        Should.Throw<ConfigurationException>(() => shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: false, [Rendered("a.pdf", "annet")]))
            .Message.ShouldContain("never written over");
        Should.Throw<ConfigurationException>(() => shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: true, [Rendered("a.pdf", "en")]), "what was internal does not become public by itself");
    }

    [Fact]
    public void AFolderThatAKilledProcessLeft_IsNotAPublication()
    {
        var shelf = new PublicationShelf(folder.Path, clock);
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "published", "9905", ".2026-1.node.7"));

        shelf.All().ShouldBeEmpty();
        shelf.Find(Lyngvaer, ".2026-1.node.7").ShouldBeNull();
        shelf.Find(Lyngvaer, "..").ShouldBeNull();
    }

    [Fact]
    public void ADamagedManifest_IsTold()
    {
        var shelf = new PublicationShelf(folder.Path, clock);
        shelf.Publish(Lyngvaer, "2026-1", "Perspektivanalyse 2026", isPublic: true, [Rendered("a.pdf", "en")]);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "published", "9905", "2026-1", "publication.json"), "{");

        Should.Throw<StoreException>(shelf.All).Message.ShouldContain("manifest is damaged");
    }

    private string Rendered(string name, string text)
    {
        var file = System.IO.Path.Combine(folder.Path, name);
        File.WriteAllText(file, text);
        return file;
    }
}
