using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Keeping;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Keeping;

public sealed class DamagedBackupTests : IDisposable
{
    private readonly KeptStore test = new();
    private readonly string good;
    private readonly string state;

    public DamagedBackupTests()
    {
        test.Fill();
        good = new StoreBackup(test.Location, test.Clock).Write(test.Outside("good.zip")).File;
        state = test.State();
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Restore_AByteIsFlipped_IsRefusedOrGivesTheSameStore() => Flip(25);

    [FullFact]
    public void Restore_AnyOfManyBytesIsFlipped_IsRefusedOrGivesTheSameStore() => Flip(1500);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.9999)]
    public void Restore_Truncated_IsRefused(double share)
    {
        var bytes = File.ReadAllBytes(good);
        Refused(Written(bytes[..(int)(bytes.Length * share)]));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/tmp/outside.txt")]
    [InlineData("parts/../../outside.txt")]
    [InlineData(@"parts\..\..\outside.txt")]
    [InlineData("C:/outside.txt")]
    [InlineData("parts/./a.parquet")]
    [InlineData("parts//a.parquet")]
    [InlineData(".lock")]
    [InlineData("parts/.writing/a.parquet")]
    [InlineData("settings.db")]
    [InlineData("parts/a\0b")]
    public void Restore_APathLeadsElsewhere_IsRefused(string path)
    {
        Refused(Changed(entries => entries.Add((path, "evil"u8.ToArray())))).Found.ShouldContain("no place of a store");
        File.Exists(test.Outside("outside.txt")).ShouldBeFalse();
    }

    [Fact]
    public void Restore_AFileThatTheCatalogueDoesNotName_IsRefused() =>
        Refused(Changed(entries => entries.Add(("parts/mart/population/abc.parquet", "evil"u8.ToArray())))).Found.ShouldContain("does not name");

    [Fact]
    public void Restore_AFileThatTheManifestDoesNotName_IsRefused() =>
        Refused(Changed(_ => { }, zip => zip.CreateEntry("published/9905/extra/a.html"))).Found.ShouldContain("does not name");

    [Fact]
    public void Restore_AFileTwice_IsRefused() => Refused(Changed(_ => { }, zip => zip.CreateEntry("catalogue.db"))).Found.ShouldContain("twice");

    [Fact]
    public void Restore_APartIsLeftOut_IsRefused() =>
        Refused(Changed(entries => entries.RemoveAll(e => e.Path.StartsWith("parts/", StringComparison.Ordinal)))).Found.ShouldContain("catalogue names");

    [Fact]
    public void Restore_AnAnswerIsChanged_IsRefusedWithoutIt()
    {
        var error = Refused(Changed(entries =>
        {
            var at = entries.FindIndex(e => e.Path.StartsWith("restricted/raw", StringComparison.Ordinal));
            entries[at] = (entries[at].Path, "respondent 18 is unhappy"u8.ToArray());
        }));
        error.Message.ShouldNotContain("unhappy");
    }

    [Fact]
    public void Restore_TheCatalogueIsNone_IsRefused() =>
        Refused(Changed(entries => entries[entries.FindIndex(e => e.Path == "catalogue.db")] = ("catalogue.db", new byte[4096]))).Found.ShouldContain("catalogue");

    [Fact]
    public void Restore_AnotherFile_IsRefused() => Refused(Written("PK this is no backup"u8.ToArray()));

    /// <summary>Bytes that unpack to far more than the directory of the zip and the manifest say.</summary>
    [Fact]
    public void Restore_AFileUnpacksToMoreThanIsSaid_IsRefused()
    {
        var bomb = new byte[50_000_000];
        var file = Changed(entries => entries.Add(("published/9905/2026-1/bomb.html", bomb)), said: 10);
        var bytes = File.ReadAllBytes(file);

        // The size before packing stands at 24 in the entry of the directory, whose name follows at 46: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12
        var name = bytes.AsSpan().LastIndexOf("published/9905/2026-1/bomb.html"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(name - 46 + 24), 10).ShouldBeTrue();

        Refused(Written(bytes));
    }

    private void Flip(int places)
    {
        var bytes = File.ReadAllBytes(good);
        var (refused, random) = (0, new Random(8));
        for (var i = 0; i < places; i++)
        {
            var damaged = bytes.ToArray();
            damaged[(int)((long)i * bytes.Length / places)] ^= (byte)(1 << random.Next(8));
            var place = test.NewLocation("flipped", isShared: false);
            try
            {
                new StoreRestore(place, test.Clock).Restore(Written(damaged), replace: false);
                test.State(place).ShouldBe(state);
                Directory.Delete(place.Folder, recursive: true);
            }
            catch (StoreException error)
            {
                refused++;
                error.Message.ShouldNotContain("unhappy");
                Directory.EnumerateFileSystemEntries(test.Outside(""), "flipped*").ShouldBeEmpty();
            }
        }

        refused.ShouldBeGreaterThan(places / 2);
    }

    private StoreException Refused(string file)
    {
        var error = Should.Throw<StoreException>(() => new StoreRestore(test.Location, test.Clock).Restore(file, replace: true));
        test.State().ShouldBe(state);
        Directory.EnumerateFileSystemEntries(test.Outside(""), "store.r*").ShouldBeEmpty();
        return error;
    }

    private string Written(byte[] bytes)
    {
        var file = test.Outside("damaged.zip");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    /// <summary>A backup by somebody who knows how one is made: manifest and hashes fit what is in it.</summary>
    private string Changed(Action<List<(string Path, byte[] Content)>> change, Action<ZipArchive>? add = null, long? said = null)
    {
        var entries = new List<(string Path, byte[] Content)>();
        using (var source = ZipFile.OpenRead(good))
        {
            foreach (var entry in source.Entries.Where(e => e.FullName != "manifest.json"))
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                entries.Add((entry.FullName, content.ToArray()));
            }
        }

        var known = entries.Count;
        change(entries);
        var file = test.Outside("damaged.zip");
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (path, content) in entries)
        {
            using var stream = zip.CreateEntry(path).Open();
            stream.Write(content);
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(
            1, test.Clock.GetUtcNow(), "1", [.. entries.Select((e, i) => new BackupEntry(e.Path, i >= known && said is { } bytes ? bytes : e.Content.Length, Convert.ToHexStringLower(SHA256.HashData(e.Content))))]));
        using (var stream = zip.CreateEntry("manifest.json").Open())
            stream.Write(manifest);
        zip.Comment = Convert.ToHexStringLower(SHA256.HashData(manifest));
        add?.Invoke(zip);
        return file;
    }
}
