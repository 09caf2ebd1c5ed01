using System.Globalization;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Editions;

/// <summary>Freezes the report as it stands, and compares editions.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="store">The store.</param>
/// <param name="municipality">The municipality; null for that of municipality.yaml.</param>
/// <param name="clock">The time of freezing.</param>
/// <param name="pool">Opened states of the store, which desks share; null for one of the desk's own.</param>
public sealed class EditionDesk(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, TimeProvider clock, AnalysedStorePool? pool = null)
{
    /// <summary>What stands for the report of today where an edition is asked for.</summary>
    public const string Today = "now";

    private readonly MunicipalityCode code = municipality ?? definition.Municipality.Municipality;

    /// <summary>Number of the edition in its year, from 1; null for that of the settings.</summary>
    public int? Number { get; init; }

    /// <summary>The municipality's frozen editions.</summary>
    public EditionShelf Shelf { get; } = new(store, municipality ?? definition.Municipality.Municipality);

    /// <summary>Freezes today's report under the year and number that it has.</summary>
    /// <returns>The edition's id, and whether it was frozen now rather than before.</returns>
    /// <exception cref="ConfigurationException">There is no store, or another report is frozen under the same id.</exception>
    /// <exception cref="StoreException">The store is damaged, or cannot be written.</exception>
    public (string Edition, bool IsNew) Freeze()
    {
        var (input, document, parts) = Compose();
        var edition = Id(input.Edition);
        var program = typeof(EditionDesk).Assembly.GetName().Version?.ToString() ?? "";
        return (edition, Shelf.Freeze(edition, document, input.Findings, (text, findings) => new EditionManifest(
            edition, code.Value, clock.GetUtcNow(), $"{program} {typeof(PerspectiveReport).Module.ModuleVersionId}", definition.Fingerprint, parts, text, findings) { Form = EditionManifest.NewestForm }));
    }

    /// <summary>What has become of each finding between two editions.</summary>
    /// <param name="before">Id of the older one, or <see cref="Today"/>.</param>
    /// <param name="now">Id of the newer one, or <see cref="Today"/>.</param>
    /// <exception cref="ConfigurationException">There is no such edition.</exception>
    /// <exception cref="StoreException">An edition is not what was frozen.</exception>
    public IReadOnlyList<FindingChange> Compare(string before, string now) => FindingChanges.Between(FindingsOf(before), FindingsOf(now));

    /// <summary>Year and number, and the language where it is not bokmål: <c>2026-1</c>, <c>2026-1-nn</c>.</summary>
    internal static string Id(Edition edition) => Id(string.Create(CultureInfo.InvariantCulture, $"{edition.Year}-{edition.Number}"), edition.Language);

    /// <summary>The edition of an id in a language; an id that names its language stays.</summary>
    internal static string Id(string edition, Language language) => language == Language.Bokmal || edition.Count(c => c == '-') > 1 ? edition : $"{edition}-{LanguageCode.Of(language)}";

    /// <summary>Whether a frozen edition is another one, in the same language.</summary>
    internal static bool IsEarlier(string frozen, Edition now) => frozen != Id(now) && Id(string.Join('-', frozen.Split('-').Take(2)), now.Language) == frozen;

    private IReadOnlyList<Finding> FindingsOf(string edition) => edition == Today ? Compose().Input.Findings : Shelf.Read(edition).Findings;

    private (PerspectiveInput Input, ReportDocument Document, IReadOnlyList<string> Parts) Compose()
    {
        var settings = definition.Municipality.For(code);
        using var own = pool is null ? new AnalysedStorePool(store, clock) : null;
        return (pool ?? own!).Use(definition, opened =>
        {
            var analysis = new ReportAnalysis(opened.Definition, settings with { EditionNumber = Number ?? settings.EditionNumber }, opened.Session, opened.Country(code), store, clock, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            var input = analysis.Input(analysis.Check());
            return (input, PerspectiveComposer.Compose(input), (IReadOnlyList<string>)[.. opened.Session.State.Select(p => p.Part.Hash).Distinct().Order(StringComparer.Ordinal)]);
        });
    }
}
