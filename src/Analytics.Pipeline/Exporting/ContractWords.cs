using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Reporting.Dictionary;

namespace Analytics.Pipeline.Exporting;

/// <summary>What a source's contract promises, in sentences of bokmål for the data dictionary.</summary>
internal static class ContractWords
{
    public static DictionarySource Of(SourceDefinition source) => new(source.Name, source.Table, source.Title, [.. Promises(source.Contract)]);

    private static IEnumerable<string> Promises(Contract contract)
    {
        if (contract.Keys.Count > 0)
            yield return $"Hver rad har sin egen nøkkel i en fil: {string.Join(", ", contract.Keys)}.";
        foreach (var codes in contract.Allowed)
            yield return codes.Pattern is null ? $"{codes.Column} er en av {codes.Text}." : $"{codes.Column} følger mønsteret {codes.Text}.";
        foreach (var range in contract.Ranges)
            yield return $"{range.Column}{Where(range.Where)} {Limits(range)} ({Word(range.Severity)}).";
        foreach (var sum in contract.Sums)
            yield return $"{sum.Name.TrimEnd('.')} ({Word(sum.Severity)}).";
        if (contract.Rows is { } rows)
            yield return string.Create(CultureInfo.InvariantCulture, $"Antall rader faller ikke mer enn {100 * rows.Most:0.#} prosent fra filen før ({Word(rows.Severity)}).");
        if (contract.Missing is { } missing)
            yield return string.Create(CultureInfo.InvariantCulture, $"Andelen manglende verdier øker ikke mer enn {100 * missing.Most:0.#} prosentpoeng fra filen før ({Word(missing.Severity)}).");
        if (contract.Jumps is { } jumps)
            yield return string.Create(CultureInfo.InvariantCulture, $"Høyst {100 * jumps.Share:0.#} prosent av verdiene i en periode gjør sprang ({Word(jumps.Severity)}).");
        if (contract.Fresh is { } fresh)
            yield return $"{Due(fresh)} ({Word(fresh.Severity)}).";
    }

    private static string Where(CodeFilter filter) => filter.Sets.Count == 0 ? "" : $" der {string.Join(" og ", filter.Sets.Select(s => $"{s.Column} er {s.Text}"))}";

    private static string Limits(RangeRule range)
    {
        var limits = new List<string>();
        if (range.From is { } from)
            limits.Add($"er minst {from.ToString(CultureInfo.InvariantCulture)}");
        if (range.To is { } to)
            limits.Add($"er høyst {to.ToString(CultureInfo.InvariantCulture)}");
        if (range.AtMost is { } other)
            limits.Add($"er høyst det som står i {other}");
        return string.Join(" og ", limits);
    }

    private static string Due(FreshRule fresh) => fresh.Period switch
    {
        ReferencePeriod.Yearly => string.Create(CultureInfo.InvariantCulture, $"Tall for et år kommer innen {fresh.Day}.{fresh.Month}. {(fresh.YearsAfter == 0 ? "samme år" : fresh.YearsAfter == 1 ? "året etter" : $"{fresh.YearsAfter} år etter")}"),
        ReferencePeriod.Quarterly => string.Create(CultureInfo.InvariantCulture, $"Tall for et kvartal kommer innen {fresh.DueDays} dager"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Tall for en måned kommer innen {fresh.DueDays} dager"),
    };

    private static string Word(Severity severity) => severity == Severity.Error ? "feil" : "advarsel";
}
