namespace Analytics.Store.Models;

/// <summary>What of a mart is made, kept and published as one part.</summary>
/// <param name="Partition">The part's partition: "" for the whole mart, else the source.</param>
/// <param name="Step">The step's name in the catalogue.</param>
/// <param name="Fingerprint">All that decides the part.</param>
/// <param name="Parts">The parts of the dataset that is narrowed to the source.</param>
internal sealed record ModelShare(string Partition, string Step, string Fingerprint, IReadOnlyList<PublishedPart> Parts);
