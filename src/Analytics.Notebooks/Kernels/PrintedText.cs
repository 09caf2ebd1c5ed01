using System.Globalization;
using System.Text;
using Analytics.Notebooks.Running;

namespace Analytics.Notebooks.Kernels;

/// <summary>What code prints.</summary>
internal sealed class PrintedText(KernelVoice voice, OutputKind kind) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => voice.Print(kind, [value]);

    public override void Write(char[] buffer, int index, int count) => voice.Print(kind, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => voice.Print(kind, buffer);

    public override void Write(string? value) => voice.Print(kind, value);
}
