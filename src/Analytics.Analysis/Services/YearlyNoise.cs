using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Services;

/// <summary>Estimates how much an indicator moves from year to year, by the size of the municipality.</summary>
/// <remarks>
/// A year's change is taken against the median change of all municipalities, so that prices and reforms are no noise. The spread of changes around a level that stays is √2 times
/// that of the single values (von Neumann, Kent, Bellinson and Hart, The mean square successive difference, Annals of Mathematical Statistics 12, 1941), and is measured as
/// 1.4826 times the median absolute deviation, which a few real leaps do not move. A level that drifts is counted as noise, so the estimate errs on the side of "unclear".
/// </remarks>
/// <param name="all">The indicator of all municipalities that there are figures of.</param>
public sealed class YearlyNoise(IReadOnlyList<YearlyValues> all)
{
    /// <summary>Fewest changes that an estimate rests on.</summary>
    public const int FewestChanges = 12;

    /// <summary>Fewest municipalities that an estimate rests on.</summary>
    public const int FewestMunicipalities = 3;

    // Makes the median absolute deviation, or the mean one, of a normal distribution its standard deviation.
    private const double OfMedian = 1.482602218505602;
    private static readonly double OfMean = Math.Sqrt(Math.PI / 2);

    private readonly List<(MunicipalityCode Municipality, double Inhabitants, double Change)> changes = Changes(all);
    private readonly Dictionary<SizeClass, NoiseLevel?> levels = [];

    /// <summary>The indicator of all municipalities.</summary>
    public IReadOnlyList<YearlyValues> All { get; } = all;

    /// <summary>Estimates the noise of municipalities of a size: from their own class when it is large enough, else from all municipalities.</summary>
    /// <param name="inhabitants">The size asked for.</param>
    /// <returns>The level, or why it cannot be told.</returns>
    public Outcome<NoiseLevel> Estimate(double inhabitants)
    {
        var own = SizeClass.Standard.First(c => c.Contains(inhabitants));
        return Known(own) ?? Known(SizeClass.All) ?? Outcome<NoiseLevel>.None(string.Create(
            CultureInfo.InvariantCulture,
            $"Hvor mye tallet svinger fra år til år, er ikke kjent: det finnes {changes.Count} endringer i {changes.Select(c => c.Municipality).Distinct().Count()} kommuner, og det trengs {FewestChanges} i {FewestMunicipalities}."));
    }

    private NoiseLevel? Known(SizeClass size) => levels.TryGetValue(size, out var level) ? level : levels[size] = Level(changes, size);

    private static List<(MunicipalityCode Municipality, double Inhabitants, double Change)> Changes(IReadOnlyList<YearlyValues> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var raw = all.SelectMany(m => m.ByYear
            .Where(v => m.ByYear.ContainsKey(v.Key.Plus(-1)))
            .Select(v => (m.Municipality, m.Inhabitants, Year: v.Key, Change: v.Value - m.ByYear[v.Key.Plus(-1)]))).ToList();
        var common = raw.GroupBy(c => c.Year).ToDictionary(y => y.Key, y => y.Count() >= FewestMunicipalities ? y.Select(c => c.Change).Median() : 0);
        return [.. raw.Select(c => (c.Municipality, c.Inhabitants, c.Change - common[c.Year]))];
    }

    private static NoiseLevel? Level(List<(MunicipalityCode Municipality, double Inhabitants, double Change)> changes, SizeClass size)
    {
        var within = changes.Where(c => size.Contains(c.Inhabitants)).ToList();
        var municipalities = within.Select(c => c.Municipality).Distinct().Count();
        if (within.Count < FewestChanges || municipalities < FewestMunicipalities)
            return null;
        var middle = within.Select(c => c.Change).Median();
        var off = within.Select(c => Math.Abs(c.Change - middle)).ToList();
        var spread = off.Median() is > 0 and var median ? OfMedian * median : OfMean * off.Average();
        return new NoiseLevel(spread / Math.Sqrt(2), size, municipalities, within.Count);
    }
}
