using System.Text;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Running;

/// <summary>What a cell puts out; text that is printed piece by piece is one output.</summary>
internal sealed class OutputList
{
    private readonly List<CellOutput> outputs = [];
    private readonly StringBuilder printed = new();
    private OutputKind printedKind;

    public IReadOnlyList<CellOutput> All
    {
        get
        {
            Close();
            return outputs;
        }
    }

    public void Add(CellOutput output)
    {
        var isPrinted = output.Kind is OutputKind.Printed or OutputKind.PrintedError;
        if (!isPrinted || output.Kind != printedKind)
            Close();
        if (isPrinted)
        {
            printedKind = output.Kind;
            printed.Append(output.Text);
        }
        else
        {
            outputs.Add(output);
        }
    }

    private void Close()
    {
        if (printed.Length == 0)
            return;
        outputs.Add(new CellOutput(printedKind, new Dictionary<string, string>(StringComparer.Ordinal) { [Mime.Text] = printed.ToString() }));
        printed.Clear();
    }
}
