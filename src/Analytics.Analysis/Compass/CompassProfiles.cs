using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Compass;

/// <summary>Makes a municipality's profile from published rows. Scores of different versions are never compared, and sums are never split.</summary>
public static class CompassProfiles
{
    private const int Areas = 8;

    /// <summary>The profile of the newest evaluation.</summary>
    /// <param name="rows">All published rows.</param>
    /// <param name="codes">Every code that the municipality has had; codes change over time.</param>
    /// <param name="country">Country of the codes.</param>
    /// <param name="evaluation">An earlier evaluation year to show instead of the newest.</param>
    /// <returns>The profile, or null when the municipality has no evaluation (of that year).</returns>
    public static CompassProfile? Build(IReadOnlyList<CompassRow> rows, IReadOnlyCollection<MunicipalityCode> codes, string country = "NO", int? evaluation = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(codes);
        var values = codes.Select(c => c.Value).ToHashSet();
        var own = rows.Where(r => r.Country == country && r.Year is not null && values.Contains(r.Code)).ToList();
        var evaluations = own.Where(r => (r.Kind is "area" or "total") && (evaluation is null || r.Year <= evaluation)).ToList();
        if (evaluations.MaxBy(r => r.Year) is not { Year: { } year, Version: var version } || (evaluation is { } asked && asked != year))
            return null;

        var ofYear = own.Where(r => r.Year == year && r.Version == version).ToList();
        var areas = ofYear.Where(r => r.Kind is "area" or "derived_sum").OrderBy(r => r.AreaNumber, StringComparer.Ordinal).ToList();
        var total = ofYear.FirstOrDefault(r => r.Kind == "total");
        var target = own.Where(r => r.Kind == "target" && r.Version == version && r.Year >= year).MaxBy(r => r.Year);
        var references = rows.Where(r => r.Country == country && r.Version == version && r.Year is not null && (r.Kind is "mean" or "group_mean"));
        var earlier = own.Where(r => r.Kind == "total" && r.Year < year).OrderBy(r => r.Year).ToList();
        List<string> conflicts = [.. ofYear.Concat(earlier).Where(Conflicting).Select(r => $"Kilden til tallet for {r.Year} motsier seg selv: {r.Note}")];
        return new CompassProfile(
            year,
            version,
            Score(total),
            [.. areas.Select(a => Score(a)!)],
            Score(target),
            [.. references.Select(r => Score(r)!)],
            [.. earlier.Select(r => Score(r)!)],
            EarlierAreas(own, year, version),
            [.. Cautions(year, version, total, areas, earlier), .. conflicts],
            conflicts);
    }

    /// <summary>The newest earlier total that the profile's total may be compared with: one of the same version.</summary>
    public static CompassScore? EarlierOfSameVersion(CompassProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.EarlierTotals.Where(t => t.Version == profile.Version).MaxBy(t => t.Year);
    }

    private static List<CompassScore> EarlierAreas(List<CompassRow> own, int year, string version)
    {
        var areas = own.Where(r => r.Year < year && r.Version == version && (r.Kind is "area" or "derived_sum")).ToList();
        return [.. areas.Where(r => r.Year == areas.Max(a => a.Year)).OrderBy(r => r.AreaNumber, StringComparer.Ordinal).Select(r => Score(r)!)];
    }

    private static CompassScore? Score(CompassRow? row) =>
        row is null ? null : new CompassScore(row.Year!.Value, row.Version, row.Kind, row.AreaNumber, row.Area, row.Score, row.Max, row.Source, row.Municipality);

    private static List<string> Cautions(int year, string version, CompassRow? total, List<CompassRow> areas, List<CompassRow> earlier)
    {
        var cautions = new List<string>();
        if (total is null)
            cautions.Add($"Samlet poengsum for {year} er ikke publisert, og er ikke regnet ut.");
        var known = areas.Where(a => a.Kind == "area").Select(a => a.AreaNumber).ToHashSet();
        var sums = areas.Where(a => a.Kind == "derived_sum").ToList();
        foreach (var sum in sums)
            cautions.Add($"Område {sum.AreaNumber.Replace("+", " og ", StringComparison.Ordinal)} er bare kjent som en sum, {NorwegianText.Number(sum.Score)} av {NorwegianText.Number(sum.Max)} poeng.");
        var missing = Enumerable.Range(1, Areas).Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Where(n => !known.Contains(n) && !sums.Any(s => s.AreaNumber.Split('+').Contains(n))).ToList();
        if (missing.Count == Areas)
            cautions.Add($"Poeng for de åtte områdene i {year} er ikke publisert.");
        else if (missing.Count > 0)
            cautions.Add($"Poeng for område {string.Join(", ", missing)} i {year} er ikke publisert.");
        if (earlier.Where(e => e.Version != version).Select(e => e.Year).ToList() is { Count: > 0 } broken)
            cautions.Add($"Evalueringen i {year} bruker versjon {version}. Resultatet kan ikke sammenlignes med {string.Join(" og ", broken)}, som ble målt med en eldre versjon.");
        return cautions;
    }

    private static bool Conflicting(CompassRow row) =>
        row.Note.Contains("conflict", StringComparison.OrdinalIgnoreCase) || row.Note.Contains("motstrid", StringComparison.OrdinalIgnoreCase);
}
