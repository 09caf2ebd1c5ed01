using System.Globalization;
using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>
/// Keeps worse data from replacing better. On publication mornings SSB answers 200 with the newest years nulled (FORMAT-FACTS section 5); an answer in
/// which most of a period's known values are gone, or have become zero, is left unpublished.
/// </summary>
internal sealed class LossGuard(StoreFolder store)
{
    /// <summary>A period with fewer known values than this tells nothing: one corrected cell would be a large share.</summary>
    private const int FewestKnown = 3;

    private static readonly string[] CellColumns = ["origin", "source_table", "region", "contents_code", "cell"];

    private readonly VintageComparer comparer = new(store);

    /// <summary>The first period that would lose too much against the vintages published before; null when none, and for files that are no vintages.</summary>
    /// <param name="file">A new file of any source.</param>
    /// <param name="earlier">Parts of the source's vintages before it, oldest first.</param>
    public HeldBack? LossOf(IncomingFile file, IReadOnlyList<PartRegistration> earlier)
    {
        if (!file.Source.IsCube || file.Published is null)
            return null;
        return comparer.Compare(earlier, file.Parts, CellColumns, "period", "value").FirstOrDefault(c => IsLoss(c, file.Source.AcceptLoss)) is { } loss
            ? new HeldBack(
                new RuleResult("loss", "Kjente verdier blir ikke borte", Severity.Warning, loss.Known, loss.Lost + loss.Zeroed, Nb($"{loss.Period}: {loss.Lost + loss.Zeroed:N0} av {loss.Known:N0} kjente verdier er borte eller null")),
                FormattableString.Invariant($"{loss.Lost + loss.Zeroed} of {loss.Known} known values of {loss.Period} are gone or zero, as on a publication morning before 08:00"),
                $"Fetch table {file.Source.Table} again later; if the loss is right, set accept_loss in {file.Source.Place}.")
            : null;
    }

    private static bool IsLoss(PeriodChange change, double accepted) =>
        change.Known >= FewestKnown && change.Lost + change.Zeroed > accepted * change.Known;

    private static string Nb(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("nb-NO"));
}
