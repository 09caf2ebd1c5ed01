namespace Analytics.Analysis.Disclosure;

/// <summary>A cell at the time of an earlier publication. Hidden ones are kept as well, since what came in between follows from both: the ledger belongs among the answers of individuals.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Version">Which publication of the table, from 1.</param>
/// <param name="Key">The cell.</param>
/// <param name="Count">Persons behind it.</param>
/// <param name="Sum">For means the sum of their scores.</param>
/// <param name="Reason">Why it was hidden, or that it was not.</param>
public sealed record ReleasedCell(string Table, int Version, string Key, int Count, double Sum, HiddenReason Reason)
{
    /// <summary>Whether it was shown.</summary>
    public bool WasShown => Reason == HiddenReason.None;

    /// <summary>Whether it was too close to persons by itself.</summary>
    internal bool WasSensitive => Reason is HiddenReason.TooFew or HiddenReason.AllEqual or HiddenReason.TooCloseToEarlier;
}
