using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Analytics.Core;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>Reads spoilt documents of one format: each must end in rows or in a sentence, soon, and with memory in proportion to its size.</summary>
internal sealed class FuzzRun(FuzzFormat format, int seed)
{
    private const string Place = "mutated";

    // What a reader allocates in all is more than it ever holds at once, and is the same on every machine.
    private const long AllowedBytes = 32 << 20;
    private const int AllowedBytesPerByte = 200;

    private static readonly TimeSpan AllowedTime = TimeSpan.FromSeconds(10);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private volatile int current;
    private long startedTicks;
    private int accepted;
    private int refused;
    private (TimeSpan Time, int Document) slowest;
    private (long Bytes, int Document) hungriest;

    /// <summary>Reads so many documents; the worker is watched, since a reader that hangs cannot be stopped.</summary>
    public FuzzTally Run(int documents)
    {
        ExceptionDispatchInfo? fault = null;
        Interlocked.Exchange(ref startedTicks, watch.Elapsed.Ticks);
        var worker = new Thread(() =>
        {
            try
            {
                for (current = 0; current < documents; current++)
                    Try(current);
            }
#pragma warning disable CA1031 // whatever a reader throws is the finding
            catch (Exception e)
#pragma warning restore CA1031
            {
                fault = ExceptionDispatchInfo.Capture(e);
            }
        }) { IsBackground = true };
        worker.Start();
        while (!worker.Join(TimeSpan.FromMilliseconds(50)))
        {
            if (watch.Elapsed.Ticks - Interlocked.Read(ref startedTicks) > AllowedTime.Ticks)
                throw Finding(current, $"has been read for more than {AllowedTime.TotalSeconds} s", null);
        }

        fault?.Throw();
        return new FuzzTally(format.Name, accepted, refused, watch.Elapsed, slowest, hungriest);
    }

    /// <summary>The spoilt document of a number; it depends on the seed and the number alone.</summary>
    public byte[] Document(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        return format.Mutate(format.Seeds[number % format.Seeds.Count], random);
    }

    private void Try(int number)
    {
        var document = Document(number);
        Interlocked.Exchange(ref startedTicks, watch.Elapsed.Ticks);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = watch.Elapsed;
        try
        {
            format.Read(document, Place);
            accepted++;
        }
        catch (AnalyticsException refusal)
        {
            refused++;
            if (new[] { refusal.Place, refusal.Found, refusal.Expected, refusal.NextStep }.Any(string.IsNullOrWhiteSpace) || !refusal.Place.Contains(Place, StringComparison.Ordinal))
                throw Finding(number, $"is refused with half a sentence: {refusal.Message}", refusal);
            if (refusal.Message.Length > 2000)
                throw Finding(number, $"is refused with {refusal.Message.Length} characters", refusal);
        }
#pragma warning disable CA1031 // whatever a reader throws is the finding
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw Finding(number, $"made the reader throw {e.GetType().Name}: {e.Message}", e);
        }

        var time = watch.Elapsed - started;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        slowest = time > slowest.Time ? (time, number) : slowest;
        hungriest = allocated > hungriest.Bytes ? (allocated, number) : hungriest;
        if (allocated > AllowedBytes + ((long)document.Length * AllowedBytesPerByte))
            throw Finding(number, string.Create(CultureInfo.InvariantCulture, $"of {document.Length} bytes made the reader allocate {allocated} bytes"), null);
    }

    private InvalidOperationException Finding(int number, string what, Exception? inner)
    {
        var kept = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"analytics-fuzz-{format.Name.Replace(' ', '-')}-{seed}-{number}"));
        File.WriteAllBytes(kept, Document(number));
        return new InvalidOperationException($"{format.Name}, seed {seed}, document {number} (kept as {kept}) {what}", inner);
    }
}
