using Analytics.Analysis.Demography;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Projections;
using Analytics.Store;

namespace Analytics.Pipeline.Analysis;

/// <summary>What the marts say of one country, the real or the invented one, read once for all of its municipalities. For one thread at a time, as the session is.</summary>
internal sealed class CommonMarts
{
    private readonly DuckDbSession session;
    private readonly bool fictional;
    private readonly Lazy<Dictionary<string, MunicipalityRow>> municipalities;
    private readonly Dictionary<(IndicatorCode Indicator, Year Day), YearlyNoise> everywhere = [];
    private CountryProjections? projections;
    private CountryProjections? earlier;

    /// <summary>Makes it; nothing is read before it is asked for.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="fictional">Whether the invented country is meant.</param>
    public CommonMarts(DuckDbSession session, bool fictional)
    {
        (this.session, this.fictional) = (session, fictional);
        municipalities = new(() => session.Query(
                "SELECT code, name, county, kostra_group FROM municipality ORDER BY code, valid_from DESC",
                r => new MunicipalityRow(r.GetString(0), Shown(r.GetString(1)), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3)))
            .DistinctBy(m => m.Code, StringComparer.Ordinal).ToDictionary(m => m.Code, StringComparer.Ordinal));
        Indicators = new IndicatorCells(session, fictional ? Origin.Fictional : Origin.Real);
        Inhabitants = new CountedInhabitants(session, fictional);
        Likeness = new LikenessReader(session, this, fictional);
    }

    /// <summary>The catalogue's figures.</summary>
    public IndicatorCells Indicators { get; }

    /// <summary>Who lives where.</summary>
    public CountedInhabitants Inhabitants { get; }

    /// <summary>What municipalities are like.</summary>
    public LikenessReader Likeness { get; }

    /// <summary>An indicator of all municipalities, and how much it moves from year to year.</summary>
    /// <param name="definition">The indicator.</param>
    /// <param name="day">The 1 January whose inhabitants decide the sizes.</param>
    public YearlyNoise Everywhere(IndicatorDefinition definition, Year day)
    {
        if (!everywhere.TryGetValue((definition.Code, day), out var noise))
        {
            var totals = Inhabitants.Totals(day);
            everywhere[(definition.Code, day)] = noise = new YearlyNoise([.. Indicators.EveryMunicipality(definition).Select(m => new YearlyValues(m.Key, totals.GetValueOrDefault(m.Key), m.Value))]);
        }

        return noise;
    }

    /// <summary>A municipality's newest row, or null when nobody knows the code.</summary>
    public MunicipalityRow? Municipality(MunicipalityCode code) => municipalities.Value.GetValueOrDefault(code.Value);

    /// <summary>Projections of the country's municipalities.</summary>
    /// <param name="definition">The country's rates, and how far ahead analyses look.</param>
    public CountryProjections Projections(PipelineDefinition definition) =>
        projections ??= new CountryProjections(CountryReader.Read(session, fictional), definition.Reference.Rates, StudiedMunicipality.Reach(definition));

    /// <summary>Projections from earlier years, no longer than the back-test needs: they take much room.</summary>
    /// <param name="definition">The country's rates.</param>
    public CountryProjections Earlier(PipelineDefinition definition) => earlier ??= new CountryProjections(Projections(definition).Histories, definition.Reference.Rates);

    /// <summary>KLASS joins the names of a municipality in several languages ("Røros - Rosse"); a report in bokmål uses the first.</summary>
    private static string Shown(string name) => name.Split(" - ")[0];
}
