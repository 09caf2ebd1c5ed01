using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class StoreCollectorTests : IDisposable
{
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Collect_RetiredAndUnpublishedParts_RemovesThemAndNoOthers()
    {
        var retired = Publish("one");
        test.Clock.Advance(TimeSpan.FromDays(10));
        var recent = Publish("two");
        test.Clock.Advance(TimeSpan.FromDays(10));
        var current = Publish("three");
        var unpublished = test.File(DatasetName.Mart("population"), "four");
        var unfinished = Path.Combine(test.Folder.Parts, ".writing", ".host-1-1.parquet");
        File.WriteAllText(unfinished, "half");
        var landed = new Landing(test.Folder, test.Catalogue, test.Clock).Land("abc"u8.ToArray(), "json");

        using var held = StoreLock.Acquire(test.Folder, "analytics gc", test.Clock);
        var removed = new StoreCollector(test.Folder, test.Catalogue).Collect(held, test.Clock.GetUtcNow() - TimeSpan.FromDays(5));

        removed.Order().ShouldBe(new[] { retired.File, unpublished.File, "parts/.writing/.host-1-1.parquet" }.Order());
        File.Exists(test.Folder.Resolve(retired.File)).ShouldBeFalse();
        File.Exists(test.Folder.Resolve(recent.File)).ShouldBeTrue();
        File.Exists(landed.Path).ShouldBeTrue();
        test.Catalogue.Parts().ShouldHaveSingleItem().Part.ShouldBe(current);
        new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: true).ShouldBeEmpty();
    }

    [Fact]
    public void Collect_LockThatIsReleased_IsRefused()
    {
        var released = StoreLock.Acquire(test.Folder, "analytics gc", test.Clock);
        released.Dispose();

        Should.Throw<ArgumentException>(() => new StoreCollector(test.Folder, test.Catalogue).Collect(released, test.Clock.GetUtcNow()));
    }

    private WrittenPart Publish(string content)
    {
        var part = test.File(DatasetName.Mart("population"), content);
        test.Catalogue.Publish([new PartRegistration(part, "model population")]);
        return part;
    }
}
