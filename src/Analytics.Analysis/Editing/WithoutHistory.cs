using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Says why cells could not be judged.</summary>
internal static class WithoutHistory
{
    /// <summary>The cells of a series that are asked for and were not judged, or null when all were.</summary>
    /// <param name="series">The series.</param>
    /// <param name="scope">What is asked for.</param>
    /// <param name="judged">The years that were judged; null for none.</param>
    public static NotJudged? Of(ReportedSeries series, EditingScope scope, IReadOnlySet<Year>? judged = null)
    {
        var asked = series.Values.Where(v => scope.Has(v.Year) && v.Origin != ValueOrigin.NoMunicipality && judged?.Contains(v.Year) != true).ToList();
        if (series.Values.Count == 0)
            return new NotJudged(series.Region, 0, "ingen tall i noe år");
        if (asked.Count == 0)
            return null;
        var all = series.Values.Where(v => v.Origin != ValueOrigin.NoMunicipality).ToList();
        var known = all.Count(v => v.Measure.HasValue);
        return new NotJudged(series.Region, asked.Count, Why());

        string Why() =>
            known == 0 ? all.TrueForAll(v => v.Measure.Status == CellStatus.Confidential) ? "alle verdier er konfidensielle" : "ingen verdi i noe år"
            : asked.TrueForAll(v => !v.Measure.HasValue) ? asked.Exists(v => v.Measure.Status == CellStatus.Confidential) ? "verdien er konfidensiell" : "verdien mangler"
            : asked.TrueForAll(v => v.Origin == ValueOrigin.Moved) ? "regnet ut fra tidligere kommuner, og ikke rapportert av kommunen"
            : all.TrueForAll(v => v.Measure.Value is null or 0) ? "null i alle år: ingenting å vente ut fra"
            : known == 1 ? "bare ett år med verdi, og for få kommuner å sammenligne med"
            : "for få andre år med verdi, og for få kommuner å sammenligne med";
    }
}
