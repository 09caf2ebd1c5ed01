using System.Diagnostics;
using Analytics.Core.Columns;
using Analytics.Store;

namespace Analytics.Benchmarks.Store;

/// <summary>What the store costs at the size of SSB table 07459 for all municipalities, both sexes, all ages and ten years: 785 400 cells.</summary>
internal static class StoreBenchmark
{
    private const int Rows = 785_400;

    public static int Run(TextWriter to)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-benchmark-").FullName;
        try
        {
            var store = StoreFolder.Open(folder);
            var catalogue = StoreDatabase.Open(store.Path, TimeProvider.System).Catalogue;
            var batch = Cells(0);
            WrittenPart? part = null;
            var writer = new PartWriter(store);
            to.WriteLine($"{Rows} cells in arrays: the process holds {Peak()} MB at most");
            Measure(to, $"write {Rows} rows to a part, the first time", 1, () => writer.Write(DatasetName.Raw("ssb_07459"), [batch]));
            to.WriteLine($"  peak of the process {Peak()} MB");
            Measure(to, $"write {Rows} rows to a part", 9, () => part = writer.Write(DatasetName.Raw("ssb_07459"), [batch]));
            to.WriteLine(FormattableString.Invariant($"  {part!.Bytes / 1e6:F2} MB, peak of the process {Peak()} MB"));

            var registrations = Enumerable.Range(0, 8)
                .Select(v => new PartRegistration(writer.Write(DatasetName.Raw("ssb_07459"), [Cells(v)]), "ingest") { Vintage = $"v{v}", SourceUpdated = DateTimeOffset.UnixEpoch.AddDays(v) })
                .ToList();
            Measure(to, "publish 8 vintages", 1, () => catalogue.Publish(registrations));
            Measure(to, "open a session", 9, () => DuckDbSession.Open(store, catalogue).Dispose());
            using var session = DuckDbSession.Open(store, catalogue);
            Measure(to, "sum of one vintage", 9, () => session.Query("SELECT sum(value) FROM raw.ssb_07459 WHERE vintage = 'v3'", row => row.GetDouble(0)));
            Measure(to, "sum of a region over 8 vintages", 9, () => session.Query("SELECT vintage, sum(value) FROM raw.ssb_07459 WHERE region = 'k0017' GROUP BY ALL", row => row.GetDouble(1)));
            Measure(to, "newest vintage by age", 9, () => session.Query("SELECT age, sum(value) FROM raw.ssb_07459 WHERE published_at = (SELECT max(published_at) FROM raw.ssb_07459) GROUP BY ALL", row => row.GetDouble(1)));
            Measure(to, "verify 8 parts, deep", 3, () => new StoreVerifier(store, catalogue).Verify(deep: true));
            to.WriteLine($"  peak of the process {Peak()} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ColumnBatch Cells(int vintage)
    {
        string[] Codes(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{prefix}{i:0000}"))];
        int[] Positions(Func<int, int> of) => [.. Enumerable.Range(0, Rows).Select(of)];
        return new ColumnBatch(
        [
            new CodeColumn("region", Codes("k", 371), Positions(i => i / (Rows / 370))),
            new CodeColumn("sex", Codes("", 2), Positions(i => i / 1060 % 2)),
            new CodeColumn("age", Codes("", 106), Positions(i => i / 10 % 106)),
            new CodeColumn("contents", ["Personer1"], new int[Rows]),
            new CodeColumn("time", Codes("2", 10), Positions(i => i % 10)),
            new NumberColumn("value", [.. Enumerable.Range(0, Rows).Select(i => i % 50 == 0 ? double.NaN : (i * 7919L + vintage) % 2003)]),
            new CodeColumn("status", ["..", ":"], Positions(i => i % 50 == 0 ? i / 50 % 2 : -1)),
            new CodeColumn("unit", ["personer"], new int[Rows]),
            new IntegerColumn("decimals", new long[Rows]),
        ]);
    }

    private static void Measure(TextWriter to, string what, int times, Action action)
    {
        var took = new List<double>();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        took.Sort();
        to.WriteLine(FormattableString.Invariant($"{what}: median {took[took.Count / 2]:F1} ms, least {took[0]:F1}, most {took[^1]:F1}; processor time {processor.TotalMilliseconds / times:F1} ms ({times} times)"));
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }
}
