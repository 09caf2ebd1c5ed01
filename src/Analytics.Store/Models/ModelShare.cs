using Analytics.Core;

namespace Analytics.Store.Models;

/// <summary>What of a mart is made, kept and published as one part.</summary>
/// <param name="Partition">The part's partition: "" for the whole mart, else the source or the municipality.</param>
/// <param name="Step">The step's name in the catalogue.</param>
/// <param name="Fingerprint">All that decides the part.</param>
/// <param name="Narrowed">The datasets of which the share sees some parts only.</param>
/// <param name="Tenant">The municipality whose own the part is; null when it is everyone's.</param>
internal sealed record ModelShare(string Partition, string Step, string Fingerprint, IReadOnlyList<NarrowedDataset> Narrowed, MunicipalityCode? Tenant = null);
