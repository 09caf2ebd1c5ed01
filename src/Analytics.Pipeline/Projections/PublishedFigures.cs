using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>SSB's figures to set beside ours: of the newest edition that starts no later than ours and has a municipality that is asked for.</summary>
/// <param name="Figures">The figures; none when the store has no such edition.</param>
/// <param name="LeftOut">Municipalities whose first total in the edition is not the count, so that its borders were others.</param>
internal sealed record PublishedFigures(IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<MunicipalityCode> LeftOut)
{
    /// <summary>Reads them.</summary>
    /// <param name="reader">Reads the marts.</param>
    /// <param name="alternative">SSB's letters.</param>
    /// <param name="asked">Counted populations of those that are asked for.</param>
    /// <param name="start">The 1 January that ours starts from.</param>
    /// <param name="horizon">Years ahead.</param>
    /// <param name="groups">Age groups with their names.</param>
    public static PublishedFigures Read(
        EditionReader reader, string alternative, IReadOnlyDictionary<MunicipalityCode, PopulationHistory> asked, Year start, int horizon, IReadOnlyList<(string NameNb, AgeRange Ages)> groups)
    {
        foreach (var first in reader.FirstYears().Where(year => year <= start).Reverse())
        {
            int[] passed = [0, .. Enumerable.Range(start.Value - first.Value, horizon + 1)];
            var edition = reader.Populations([first], passed, alternative).Where(p => asked.ContainsKey(p.Municipality)).ToList();
            if (edition.Count == 0)
                continue;
            var same = edition.Where(p => p.Year == first && asked[p.Municipality].ByAge.TryGetValue(first, out var counted) && PublishedEditions.Agrees(p.Persons.Total, counted.Total)).Select(p => p.Municipality).ToHashSet();
            return new PublishedFigures(
                [
                    .. from p in edition
                       where p.Year >= start && same.Contains(p.Municipality)
                       from g in groups
                       select new PublishedFigure(p.Municipality, p.Edition, p.FirstYear, p.Alternative, g.NameNb, g.Ages, p.Year, p.Persons.Sum(g.Ages)),
                ],
                [.. edition.Select(p => p.Municipality).Distinct().Where(m => !same.Contains(m))]);
        }

        return new PublishedFigures([], []);
    }
}
