using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Ingestion;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Finds published KOSTRA figures that are likely to be wrong: our own, and those of municipalities that we compare with.</summary>
public static class PublishedOdd
{
    /// <summary>Looks through what is published.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">Our municipality, or null for that of municipality.yaml.</param>
    /// <param name="year">The year whose figures are judged, or null for each figure's newest.</param>
    /// <param name="isAll">Whether all municipalities are judged, and not only those that we compare with.</param>
    /// <param name="clock">Tells whether figures can be corrected today; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it has no cell of the municipality or of the year.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static OddResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, Year? year, bool isAll, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, [opened.Asked(municipality)], year, isAll)[0];
    }

    /// <summary>Looks through what is published for several municipalities of a country at once: what figures are judged by is the same for all of them.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipalities">Those whose figures are judged as our own, one or more, all of the real country or all of the invented one.</param>
    /// <param name="year">The year whose figures are judged, or null for each figure's newest.</param>
    /// <param name="isAll">Whether all municipalities are judged, and not only those that each compares with.</param>
    /// <returns>A result for each of them, in their order.</returns>
    /// <exception cref="ArgumentException">There is no municipality, or some are real and some invented.</exception>
    /// <exception cref="ConfigurationException">The store has no cell of one of them or of the year.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<OddResult> Run(AnalysedStore opened, IReadOnlyList<MunicipalityCode> municipalities, Year? year, bool isAll)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(municipalities);
        var (definition, session) = (opened.Definition, opened.Session);
        if (municipalities.Select(m => m.IsFictional).Distinct().ToList() is not [var isFictional])
            throw new ArgumentException($"Expected one or more municipalities of the same country; found {string.Join(", ", municipalities)}. Ask for the real and the invented ones apart.", nameof(municipalities));
        var origin = isFictional ? Origin.Fictional : Origin.Real;
        var known = Municipalities(session, isFictional);
        var groups = known.Where(m => m.Group is not null).ToDictionary(m => m.Code, m => m.Group!, StringComparer.Ordinal);
        var names = known.ToDictionary(m => m.Code, m => m.Name, StringComparer.Ordinal);
        var reader = new ReportedFigureReader(session, origin);
        var figures = reader.Read(definition.Indicators, groups, Inhabitants(session, origin));
        var everybody = figures.SelectMany(f => f.Figure.Municipalities).Select(s => s.Region).ToHashSet();
        foreach (var unknown in municipalities.Where(m => !everybody.Contains(RegionCode.Of(m))))
            throw NoCells(unknown, null);
        if (year is { } asked && !figures.SelectMany(f => f.Figure.Municipalities).SelectMany(s => s.Values).Any(v => v.Year == asked && v.Measure.HasValue))
            throw NoCells(municipalities[0], asked);
        var others = municipalities.Select(m => isAll
            ? (Regions: everybody.Where(r => r.Value != m.Value).ToHashSet(), Nb: "alle andre kommuner")
            : Others(definition.Municipality.For(m), known, groups.GetValueOrDefault(m.Value))).ToList();
        // A municipality is judged by itself at each strictness, once however many compare with it.
        var scopes = municipalities.Select(m => (Region: RegionCode.Of(m), IsOwn: true)).Concat(others.SelectMany(o => o.Regions).Select(r => (Region: r, IsOwn: false))).Distinct().ToList();
        var places = scopes.Select((scope, place) => (scope, place)).ToDictionary(s => s.scope, s => s.place);
        var results = figures.AsParallel().AsOrdered().Select(f => (f.Definition, Results: SuspicionFinder.Find(f.Figure, Scopes(f.Figure, year, scopes, definition.Odd), definition.Odd.Options))).ToList();
        var provenances = reader.Provenances(definition.Indicators.ToDictionary(i => i.Code.Value, StringComparer.Ordinal), results.SelectMany(r => r.Results).SelectMany(r => r.Suspicions).Select(s => s.Year.Value));
        var sums = new SumReader(definition, session, origin, year);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(opened.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).DateTime);
        var common = Notes(definition, session, figures);
        return [.. municipalities.Select((m, i) => Result(m, others[i].Regions, others[i].Nb))];

        OddResult Result(MunicipalityCode code, IReadOnlySet<RegionCode> compared, string comparedNb)
        {
            var region = RegionCode.Of(code);
            return new OddResult(
                code,
                Name(region),
                year,
                definition.Odd.Window.TextNb(today),
                definition.Odd.Window.Has(today),
                List([region], isOwn: true),
                List(compared, isOwn: false),
                comparedNb,
                [.. results.SelectMany(r => r.Results[places[(region, true)]].NotJudged.Select(n => (r.Definition.Code.Value, n.WhyNb)))],
                [.. common, .. Notes(definition, figures, code, groups)]);
        }

        OddList List(IEnumerable<RegionCode> regions, bool isOwn)
        {
            var judged = regions.ToList();
            var (broken, tested) = sums.Test(judged);
            var its = results.SelectMany(r => judged.Select(region => (r.Definition, Result: r.Results[places[(region, isOwn)]]))).ToList();
            var ofFigures = its.SelectMany(r => r.Result.Suspicions.Select(s => Figure(r.Definition, s, Subject(r.Definition, s.Region, isOwn), provenances)));
            var ofSums = broken.Select(b => Sum(b, Name(b.Region), isOwn));
            return new OddList(Sorted(ofSums.Concat(ofFigures)), its.Sum(r => r.Result.Judged), its.Sum(r => r.Result.ExpectedFalseAlarms), its.Sum(r => r.Result.LastingOutliers), tested);
        }

        string Name(RegionCode region) => names.GetValueOrDefault(region.Value, region.Value);
        SuspicionSubject Subject(IndicatorDefinition indicator, RegionCode region, bool isOwn) => new(
            Name(region), indicator.NameNb, indicator.Unit, indicator.SourceTable, indicator.ContentsCode, indicator.Cell, groups.TryGetValue(region.Value, out var group) ? GroupNb(group) : null, isOwn);
    }

    private static IReadOnlyList<EditingScope> Scopes(ReportedFigure figure, Year? year, IEnumerable<(RegionCode Region, bool IsOwn)> scopes, OddDefinition odd)
    {
        var newest = year ?? figure.Municipalities.SelectMany(s => s.Values).Where(v => v.Measure.HasValue && v.Origin != ValueOrigin.NoMunicipality).Select(v => (Year?)v.Year).Max() ?? figure.Municipalities[0].Values[^1].Year;
        return [.. scopes.Select(s => new EditingScope(new HashSet<RegionCode> { s.Region }, newest, newest) { FalseAlarmsPerThousand = s.IsOwn ? odd.OwnFalseAlarms : odd.OthersFalseAlarms })];
    }

    private static OddFigure Figure(IndicatorDefinition definition, Suspicion suspicion, SuspicionSubject subject, IReadOnlyDictionary<(string Indicator, string Region, int Year), Provenance> provenances) => new(
        suspicion,
        subject,
        definition.Code.Value,
        provenances[(definition.Code.Value, suspicion.Region.Value, suspicion.Year.Value)],
        SuspicionText.WhatNb(suspicion, subject),
        SuspicionText.CheckNb(suspicion, subject));

    private static OddFigure Sum(TestedSum broken, string nameNb, bool isOwn)
    {
        var line = broken.Sum.Suspect ?? broken.Sum.Total;
        var suspicion = new Suspicion(broken.Region, broken.Year, SuspicionKind.Sum, line.Value, null, broken.Sum.Likely, double.PositiveInfinity);
        var subject = new SuspicionSubject(nameNb, broken.RuleNb, broken.Unit, broken.Table, broken.ContentsCode, line.Name == broken.ContentsCode ? "" : line.Name, null, isOwn);
        return new OddFigure(suspicion, subject, "", broken.Provenance with { Cell = subject.Cell }, SuspicionText.SumNb(broken.Sum, broken.RuleNb, broken.Year, subject), SuspicionText.CheckNb(suspicion, subject));
    }

    /// <summary>One line a cell, the most specific; and one for all figures that a table fills in where there was no municipality.</summary>
    private static IReadOnlyList<OddFigure> Sorted(IEnumerable<OddFigure> figures) =>
    [
        .. figures
            .GroupBy(f => (f.Suspicion.Region, f.Suspicion.Year, f.Subject.Table, Cell: f.Suspicion.Kind == SuspicionKind.NoMunicipality ? "" : $"{f.Subject.Code} {f.Subject.Cell}"))
            .Select(cell => cell.OrderBy(f => f.Suspicion.Kind).ToList())
            .Select(cell => cell[0].Suspicion.Kind == SuspicionKind.NoMunicipality ? cell[0] with { Alike = cell.Count - 1 } : cell[0])
            .OrderBy(f => f.Suspicion.Strength)
            .ThenByDescending(f => Math.Abs(f.Suspicion.Deviation))
            .ThenBy(f => f.Suspicion.Region.Value, StringComparer.Ordinal)
            .ThenBy(f => f.Suspicion.Year)
            .ThenBy(f => f.Subject.Table, StringComparer.Ordinal)
            .ThenBy(f => f.Subject.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Subject.Cell, StringComparer.Ordinal),
    ];

    private static (HashSet<RegionCode> Regions, string Nb) Others(MunicipalityDefinition own, IReadOnlyList<(string Code, string Name, string? Group)> known, string? group)
    {
        var code = own.Municipality.Value;
        var members = known.Where(m => group is not null && m.Group == group && m.Code != code).Select(m => m.Code).ToList();
        var names = own.Neighbours.Select(n => n.Value).Where(n => n != code && !members.Contains(n)).ToList();
        string[] parts = [.. members.Count > 0 ? [$"{members.Count} kommuner i {GroupNb(group!)}"] : Array.Empty<string>(), .. names.Count > 0 ? [$"{names.Count} {(members.Count > 0 ? "andre naboer" : "naboer")}"] : Array.Empty<string>()];
        return ([.. members.Concat(names).Select(c => new RegionCode(c))], parts.Length == 0 ? "ingen: kommunen har verken gruppe eller naboer her" : string.Join(" og ", parts));
    }

    /// <summary>What is the same for all municipalities.</summary>
    private static IReadOnlyList<string> Notes(PipelineDefinition definition, DuckDbSession session, IReadOnlyList<(IndicatorDefinition Definition, ReportedFigure Figure)> figures)
    {
        // A file that breaks its source's contract is not in the store, and what is wrong in it is told by the contract alone.
        var notes = HeldFiles.Read(session).Select(h => $"{definition.Sources.FirstOrDefault(s => s.Name == h.Source)?.Table ?? h.Source}: {h.File} er holdt tilbake, og tallene i den er ikke vurdert her. {h.Result.NameNb}, men ikke i {h.Result.Detail}.").ToList();
        var few = figures.Count(f => f.Figure.Municipalities.Count <= definition.Odd.Options.LeastOthers);
        if (few > 0)
            notes.Add($"{few} tall er kjent for så få kommuner at de holdes mot egne år og publiserte tall for gruppe eller land; bare store feil synes da.");
        return notes;
    }

    private static IEnumerable<string> Notes(PipelineDefinition definition, IReadOnlyList<(IndicatorDefinition Definition, ReportedFigure Figure)> figures, MunicipalityCode code, Dictionary<string, string> groups)
    {
        var without = definition.Indicators.Count - figures.Count(f => f.Figure.Municipalities.Any(s => s.Region.Value == code.Value));
        if (without > 0)
            yield return $"{without} av {definition.Indicators.Count} indikatorer har ingen tall for kommunen i lageret.";
        if (!groups.ContainsKey(code.Value))
            yield return "Kommunen har ingen KOSTRA-gruppe her: den holdes mot alle kommuner.";
    }

    private static IReadOnlyList<(string Code, string Name, string? Group)> Municipalities(DuckDbSession session, bool isFictional) =>
    [
        .. session.Query(
            "SELECT code, name, kostra_group FROM municipality WHERE valid_to IS NULL ORDER BY code, valid_from DESC",
            r => (Code: r.GetString(0), Name: r.GetString(1).Split(" - ")[0], Group: r.IsDBNull(2) || r.GetString(2).Length == 0 ? null : r.GetString(2)))
            .Where(m => new MunicipalityCode(m.Code).IsFictional == isFictional)
            .DistinctBy(m => m.Code),
    ];

    private static IReadOnlyDictionary<string, double> Inhabitants(DuckDbSession session, string origin) => session.Query(
        "SELECT region, arg_max(persons, year) FROM population_total_current_borders WHERE origin = $origin AND persons > 0 GROUP BY region",
        r => (Region: r.GetString(0), Persons: r.GetDouble(1)),
        ("origin", origin)).ToDictionary(m => m.Region, m => m.Persons, StringComparer.Ordinal);

    private static string GroupNb(string code) =>
        code.Length > 3 && int.TryParse(code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"KOSTRA-gruppe {number}") : code;

    private static ConfigurationException NoCells(MunicipalityCode municipality, Year? year) => new(
        year is null ? $"--municipality {municipality}" : $"--year {year}",
        year is null ? "the store has no indicator of it" : "the store has no indicator of that year",
        year is null ? "a municipality that KOSTRA tables have been read for" : "a year that KOSTRA tables have been read for",
        "Run: analytics run --data FOLDER, or: analytics ingest --live");
}
