using System.Globalization;
using System.Text;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>v2's csv: ISO-8859-1, commas, codes; the variables of the stub are columns, and every combination of the others is one more.</summary>
internal static class CsvWriter
{
    public static Reply Write(Extract extract, IReadOnlyCollection<string> stub)
    {
        var shown = extract.Shown;
        bool InStub(SelectedVariable v) => stub.Count > 0 ? stub.Contains(v.Variable.Code, StringComparer.OrdinalIgnoreCase) : !ExtensionWriter.InHeading(v.Variable);
        int[] rows = [.. Enumerable.Range(0, shown.Count).Where(i => InStub(shown[i]))];
        int[] columns = [.. Enumerable.Range(0, shown.Count).Except(rows)];

        // Cells come in the table's order, which need not be that of rows and columns.
        var rowCount = rows.Aggregate(1, (n, v) => n * shown[v].Codes.Count);
        var columnCount = columns.Aggregate(1, (n, v) => n * shown[v].Codes.Count);
        var cells = new TableCell[rowCount, columnCount];
        var at = new int[shown.Count];
        extract.Read(cell =>
        {
            cells[Number(rows, at, shown), Number(columns, at, shown)] = cell;
            for (var v = shown.Count - 1; v >= 0 && ++at[v] == shown[v].Codes.Count; v--)
                at[v] = 0;
        });

        var text = new StringBuilder();
        string Codes(int[] variables, int number, string separator, Func<string, string> quote)
        {
            var codes = new string[variables.Length];
            for (var i = variables.Length - 1; i >= 0; i--)
            {
                var list = shown[variables[i]].Codes;
                codes[i] = quote(list[number % list.Count].Code);
                number /= list.Count;
            }

            return string.Join(separator, codes);
        }

        var heads = columns.Length == 0 ? ["\"value\""] : Enumerable.Range(0, columnCount).Select(c => Quoted(Codes(columns, c, " ", code => code)));
        text.AppendJoin(',', rows.Select(r => Quoted(shown[r].Variable.Code)).Concat(heads)).Append("\r\n");
        for (var row = 0; row < rowCount; row++)
        {
            var values = Enumerable.Range(0, columnCount).Select(c => cells[row, c]).Select(c => c.Value?.ToString(CultureInfo.InvariantCulture) ?? Quoted(c.Status ?? "."));
            text.AppendJoin(',', (rows.Length == 0 ? [] : new[] { Codes(rows, row, ",", Quoted) }).Concat(values)).Append("\r\n");
        }

        return new Reply(200, Encoding.Latin1.GetBytes(text.ToString()), "text/csv; charset=iso-8859-1");
    }

    private static int Number(int[] variables, int[] at, IReadOnlyList<SelectedVariable> shown) =>
        variables.Aggregate(0, (number, v) => (number * shown[v].Codes.Count) + at[v]);

    private static string Quoted(string text) => $"\"{text}\"";
}
