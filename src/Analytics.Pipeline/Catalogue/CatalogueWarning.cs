using Analytics.Core;

namespace Analytics.Pipeline.Catalogue;

/// <summary>One place where the indicator catalogue and a table's metadata have come apart.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Table">The table's id.</param>
/// <param name="Variable">The variable; empty when it is the whole table.</param>
/// <param name="Code">The catalogue's code; empty when it is the variable or the table.</param>
/// <param name="Indicators">The indicators that it touches.</param>
/// <param name="Candidates">At most three published codes or, for a variable, none; the likeliest first. For <see cref="CatalogueWarningKind.MeaningChanged"/> the code itself as it is published.</param>
public sealed record CatalogueWarning(
    CatalogueWarningKind Kind,
    string Table,
    string Variable,
    string Code,
    IReadOnlyList<IndicatorCode> Indicators,
    IReadOnlyList<PublishedCode> Candidates)
{
    /// <summary>The warning as a sentence, with the next step.</summary>
    public string Message => Kind switch
    {
        CatalogueWarningKind.TableDiscontinued => $"Table {Table} is no longer updated; {Names} will get no new years. Find the table that follows it, and add a row of it to indicators.csv.",
        CatalogueWarningKind.VariableGone => $"Table {Table} has no variable {Variable}, which {Names} is fixed by. Correct the cell in indicators.csv.",
        CatalogueWarningKind.CodeGone => $"Table {Table} has no {Variable} {Code} ({Names}). {Nearest} Correct indicators.csv.",
        _ => $"Table {Table} calls {Variable} {Code} \"{Candidates[0].Label}\", which is another measure than {Names} in the catalogue. Correct the code or the name in indicators.csv.",
    };

    private string Names => string.Join(", ", Indicators);

    private string Nearest => Candidates.Count == 0 ? "Nothing there resembles it." : $"Nearest: {string.Join("; ", Candidates.Select(c => $"{c.Code} \"{c.Label}\""))}.";
}
