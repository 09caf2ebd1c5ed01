using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Projections;

namespace Analytics.Pipeline.Analyses;

/// <summary>Finds municipalities of the same country that are like one, from what is published and the official need index.</summary>
public static class PublishedSimilar
{
    private const string FreeIncome = "frie-inntekter";
    private static readonly (string Trait, AgeRange Ages)[] AgeTraits =
        [("ages-0-5", new AgeRange(0, 5)), ("ages-6-15", new AgeRange(6, 15)), ("ages-67-79", new AgeRange(67, 79)), ("ages-80", new AgeRange(80))];

    /// <summary>Ranks all other municipalities.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it does not count the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SimilarResult Run(PipelineDefinition definition, string store, MunicipalityCode? municipality, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var code = municipality ?? definition.Municipality.Municipality;
        using var session = PublishedProjection.Open(store, clock);
        var origin = code.IsFictional ? Origin.Fictional : Origin.Real;
        var newest = session.Query(
            "SELECT max(year) FROM population_total WHERE origin = $origin AND region = $code AND persons > 0", r => r.IsDBNull(0) ? (int?)null : r.GetInt32(0), ("origin", origin), ("code", code.Value)).SingleOrDefault();
        if (newest is not { } day)
            throw new ConfigurationException($"--municipality {code}", "the store does not count its inhabitants", "a municipality with inhabitants (SSB table 07459)", "Run: analytics run --data FOLDER, or: analytics ingest 07459 --live");
        var year = new Year(day);
        var inhabitants = new CountedInhabitants(session, code.IsFictional);
        var (totals, byAge) = (inhabitants.Totals(year), inhabitants.ByAge(year));
        var described = session.Query(
            "SELECT code, name, centrality FROM municipality WHERE valid_from <= make_date($year, 1, 1) AND (valid_to IS NULL OR valid_to > make_date($year, 1, 1)) ORDER BY code",
            r => (Code: r.GetString(0), Name: r.GetString(1).Split(" - ")[0], Centrality: r.IsDBNull(2) ? null : r.GetString(2)),
            ("year", day)).Where(m => new MunicipalityCode(m.Code).IsFictional == code.IsFictional).DistinctBy(m => m.Code).ToList();
        var income = Incomes(definition, session, origin, code);
        var need = definition.Reference.Need.LastOrDefault(n => n.Municipalities.GetValueOrDefault(code)?.Total is not null);
        var profiles = described.Select(m => Profile(new MunicipalityCode(m.Code), m.Name, m.Centrality)).ToList();
        var own = profiles.FirstOrDefault(p => p.Municipality == code) ?? Profile(code, new MartReader(session, code).Municipality()?.Name ?? code.Value, null);
        var found = SimilarMunicipalities.Of(own, [.. profiles.Where(p => p.Municipality != code)], LikenessTrait.Standard);
        return new SimilarResult(code, own.NameNb, found.Value, Notes(found.Value, found.WhyNotNb));

        LikenessProfile Profile(MunicipalityCode other, string name, string? centrality)
        {
            var values = new Dictionary<string, double>();
            if (totals.TryGetValue(other, out var persons))
                values["size"] = persons;
            if (int.TryParse(centrality, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                values["centrality"] = level;
            if (byAge.TryGetValue(other, out var ages))
            {
                foreach (var (trait, range) in AgeTraits)
                    values[trait] = 100 * ages.Sum(range) / ages.Total;
            }

            if (income.TryGetValue(other.Value, out var kroner))
                values["free-income"] = kroner;
            if (need?.Municipalities.GetValueOrDefault(other)?.Total is { } index)
                values["need"] = index;
            return new LikenessProfile(other, name, values);
        }
    }

    /// <summary>Free income per inhabitant of all municipalities, in the scope and year of the municipality's own newest figure.</summary>
    private static Dictionary<string, double> Incomes(PipelineDefinition definition, Analytics.Store.DuckDbSession session, string origin, MunicipalityCode code)
    {
        foreach (var indicator in definition.Indicators.Where(i => i.Concept == FreeIncome).OrderBy(i => i.ScopePreference))
        {
            var values = session.Query(
                """
                SELECT region, value FROM indicator_value
                WHERE indicator = $indicator AND origin = $origin AND region_kind = 'municipality' AND value IS NOT NULL
                  AND year = (SELECT max(year) FROM indicator_value WHERE indicator = $indicator AND origin = $origin AND region = $code AND value IS NOT NULL)
                """,
                r => (Region: r.GetString(0), Value: r.GetDouble(1)),
                ("indicator", indicator.Code.Value),
                ("origin", origin),
                ("code", code.Value));
            if (values.Count > 0)
                return values.ToDictionary(v => v.Region, v => v.Value, StringComparer.Ordinal);
        }

        return [];
    }

    private static string[] Notes(SimilarMunicipalities? found, string? whyNot) => found is null
        ? [whyNot!]
        :
        [
            .. found.LeftOutTraits.Select(t => $"Ikke sammenlignet: {t.NameNb} er ikke kjent for kommunen, eller for under halvparten av de andre."),
            .. found.LeftOut.Count == 0 ? Array.Empty<string>() : [$"{found.LeftOut.Count} kommuner er utelatt, fordi de mangler et av kjennetegnene: {string.Join(", ", found.LeftOut.Take(10).Select(p => p.NameNb))}{(found.LeftOut.Count > 10 ? " …" : "")}."],
        ];
}
