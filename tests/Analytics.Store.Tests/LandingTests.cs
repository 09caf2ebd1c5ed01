using System.Text;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class LandingTests : IDisposable
{
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Land_Bytes_AreKeptUnderTheirHash()
    {
        var landed = NewLanding().Land("abc"u8.ToArray(), ".json");

        landed.Hash.ShouldBe(HashOfAbc);
        landed.Vintage.ShouldBe("ba7816bf8f01");
        landed.Path.ShouldBe(Path.Combine(test.Folder.Landing, "ba", HashOfAbc + ".json"));
        File.ReadAllText(landed.Path).ShouldBe("abc");
        landed.Bytes.ShouldBe(3);
        landed.FirstSeen.ShouldBe(test.Clock.GetUtcNow());
        landed.IsNew.ShouldBeTrue();
    }

    [Fact]
    public void Land_SameBytesTwice_IsOneFileWithTheFirstTime()
    {
        var first = NewLanding().Land("abc"u8.ToArray(), "json");
        test.Clock.Advance(TimeSpan.FromDays(1));

        var second = NewLanding().Land("abc"u8.ToArray(), "csv");

        second.ShouldBe(first with { IsNew = false });
        Directory.GetFiles(test.Folder.Landing, "*", SearchOption.AllDirectories).ShouldBe([first.Path]);
    }

    [Fact]
    public void Land_StreamOfManyBuffers_KeepsEveryByte()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 50_000).Select(i => $"Ærøskøbing å {i}")));

        var landed = NewLanding().Land(new MemoryStream(bytes), "csv");

        File.ReadAllBytes(landed.Path).ShouldBe(bytes);
        NewLanding().Find(landed.Hash).ShouldBe(landed with { IsNew = false });
    }

    [Fact]
    public void Land_StreamThatBreaks_LeavesNothing()
    {
        Should.Throw<StoreException>(() => NewLanding().Land(new BreakingStream(), "json"));

        Directory.GetFiles(test.Folder.Landing, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Land_KnownBytesWhoseFileWasDamaged_PutsThemBack()
    {
        var landed = NewLanding().Land("abc"u8.ToArray(), "json");
        File.WriteAllText(landed.Path, "ab");
        Should.Throw<StoreException>(() => NewLanding().Find(landed.Hash)).Found.ShouldContain("2 bytes");

        NewLanding().Land("abc"u8.ToArray(), "json");

        NewLanding().Find(landed.Hash).ShouldNotBeNull();
        File.ReadAllText(landed.Path).ShouldBe("abc");
    }

    [Fact]
    public void Find_FileIsGone_SaysWhatToDo()
    {
        var landed = NewLanding().Land("abc"u8.ToArray(), "json");
        File.Delete(landed.Path);

        var error = Should.Throw<StoreException>(() => NewLanding().Find(landed.Hash));

        error.Place.ShouldBe(landed.Path);
        error.NextStep.ShouldContain("fetch the source again");
    }

    [Fact]
    public void Verify_LandedFileChangedAtTheSameSize_IsFoundByItsHash()
    {
        var landed = NewLanding().Land("abc"u8.ToArray(), "json");
        File.WriteAllText(landed.Path, "abd");

        new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: false).ShouldBeEmpty();
        new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: true).ShouldHaveSingleItem().Place.ShouldBe(landed.Path);
    }

    [Fact]
    public void Find_UnknownHash_IsNull() => NewLanding().Find(HashOfAbc).ShouldBeNull();

    [Theory]
    [InlineData("../x")]
    [InlineData("")]
    [InlineData("JSON")]
    public void Land_ExtensionThatIsNoExtension_IsRefused(string extension) =>
        Should.Throw<ArgumentException>(() => NewLanding().Land("abc"u8.ToArray(), extension));

    private Landing NewLanding() => new(test.Folder, test.Catalogue, test.Clock);

    private sealed class BreakingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the connection broke");
    }
}
