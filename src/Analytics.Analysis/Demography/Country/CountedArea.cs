using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>A municipality and its counts, wherever they are kept.</summary>
internal sealed record CountedArea(MunicipalityCode Area, string Name, Func<Year, PopulationVector?> CountedIn, IReadOnlyDictionary<Year, CountedMoves> Moves);
