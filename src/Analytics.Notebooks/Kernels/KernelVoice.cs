using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Running;

namespace Analytics.Notebooks.Kernels;

/// <summary>Says what a kernel has to say, and counts what a cell puts out. May be used from any thread.</summary>
internal sealed class KernelVoice(Stream output, int mostLetters)
{
    private readonly Lock gate = new();
    private readonly StringBuilder printed = new();
    private OutputKind printedKind;
    private long letters;
    private bool isOver;

    /// <summary>Why a cell that puts out too much is ended.</summary>
    public static Refusal TooMuch(int mostLetters) => Refusal.Of(
        new ConfigurationException("output", FormattableString.Invariant($"the cell puts out more than {mostLetters} letters"), "what a person can read", "Show a table, which is cut after its first rows, or write a file with Export."),
        null) with
    {
        EndsKernel = true,
    };

    /// <summary>A cell begins: what was put out before no longer counts.</summary>
    public void Begin()
    {
        lock (gate)
            (letters, isOver) = (0, false);
    }

    /// <summary>Something is shown.</summary>
    /// <exception cref="OutputLimitException">It is too much.</exception>
    public void Say(CellOutput shown)
    {
        lock (gate)
        {
            Flush();
            Count(shown.Contents.Sum(c => (long)c.Value.Length));
            Say(new KernelEvent(KernelEventKind.Output, shown));
        }
    }

    /// <summary>Something is printed; it is gathered until something else is said.</summary>
    /// <exception cref="OutputLimitException">It is too much.</exception>
    public void Print(OutputKind kind, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (kind != printedKind)
                Flush();
            printedKind = kind;
            Count(text.Length);
            printed.Append(text);
        }
    }

    public void Say(KernelEvent said)
    {
        lock (gate)
        {
            if (said.Kind != KernelEventKind.Output)
                Flush();
            output.Write(Encoding.UTF8.GetBytes(KernelEvent.Mark + JsonSerializer.Serialize(said, Mime.Json) + "\n"));
            output.Flush();
        }
    }

    private void Flush()
    {
        if (printed.Length == 0)
            return;
        var text = printed.ToString();
        printed.Clear();
        Say(new KernelEvent(KernelEventKind.Output, new CellOutput(printedKind, new Dictionary<string, string>(StringComparer.Ordinal) { [Mime.Text] = text })));
    }

    private void Count(long more)
    {
        letters += more;
        if (letters <= mostLetters)
            return;
        if (!isOver)
        {
            isOver = true;
            printed.Clear();
            Say(new KernelEvent(KernelEventKind.Refused, Refusal: TooMuch(mostLetters)));
        }

        throw new OutputLimitException();
    }
}
