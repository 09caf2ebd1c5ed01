using Analytics.Analysis.Compass;
using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Kommunekompasset: areas of the newest evaluation, and totals of the same version only.</summary>
internal static class CompassBlocks
{
    // Røros kommune evaluates, chooses areas, carries out and evaluates again after two to three years (Utviklingsstrategi 2, K-sak 33/18).
    private const int UsualYears = 3;

    public static IEnumerable<Block> Write(ReportContext context, CompassProfile profile)
    {
        var source = Source(context, profile);
        if (profile.Areas.Count > 0)
            yield return Areas(context, profile, source);
        else
            yield return new MissingBlock(Say("Poeng per område i Kommunekompasset"), Say("Bare samlet poengsum er lagt inn. Evalueringsrapporten gir områdene."));
        yield return Totals(context, profile, source);
        yield return new ParagraphBlock(Summary(CompassReading.Of(profile, context.Input.Edition.Date.Year)));
        if (profile.CautionsNb.Count > 0)
            yield return new ListBlock(Say("Forbehold om Kommunekompasset"), [.. Retell(profile.CautionsNb).Select(c => new ListItem("", ReportWords.Sentence(c)))]);
    }

    private static string Summary(CompassReading reading)
    {
        var age = reading.AgeYears switch
        {
            0 => Say("Evalueringen er fra i år."),
            1 => Say("Evalueringen er ett år gammel."),
            <= UsualYears => Say($"Evalueringen er {ReportNumbers.Whole(reading.AgeYears)} år gammel."),
            var years => Say($"Evalueringen er {ReportNumbers.Whole(years)} år gammel. Det er vanlig å måle på nytt etter to til tre år."),
        };
        var target = reading.Target switch
        {
            null => "",
            { Points: <= 0 } reached => Say($" Målet for {ReportNumbers.Year(reached.Target.Year)} er nådd."),
            { PerYear: { } perYear } missing =>
                Say($" Det {(missing.Target.Year < reading.Profile.Year + reading.AgeYears ? Say("manglet") : Say("mangler"))} {ReportNumbers.Whole(missing.Points)} poeng til målet for {ReportNumbers.Year(missing.Target.Year)}, {ReportNumbers.Whole(perYear)} i året regnet fra evalueringen."),
            { } missing => Say($" Det mangler {ReportNumbers.Whole(missing.Points)} poeng til målet."),
        };
        var single = reading.Rooms.Where(r => !r.IsSum).Take(3).ToList();
        var areas = single.Count > 1 ? Say($" Flest poeng gjenstår på {ReportWords.Join([.. single.Select(r => $"{ReportWords.Lower(Retell(r.Area.AreaNb))} ({ReportNumbers.Whole(r.Points)})")])}.") : "";
        return age + target + areas;
    }

    private static SourceNote Source(ReportContext context, CompassProfile profile)
    {
        var names = profile.Areas.Append(profile.Total).OfType<CompassScore>().Select(s => Retell(s.SourceNb)).Distinct().ToList();
        var markers = profile.Areas.Append(profile.Total).OfType<CompassScore>().Select(s => Marker(context, s)).Distinct();
        var fiction = context.Input.Edition.IsFictional ? Say(" (oppdiktede tall)") : "";
        return new SourceNote(Say($"Kilde: Kommunekompasset, {ReportWords.Join(names)}, versjon {VersionYears(profile.Version)}{fiction}."), DataStatus.Final, "", [.. markers]) { Origin = new NumberOrigin { Source = string.Join("; ", names.Prepend(Say("Kommunekompasset"))), Year = ReportNumbers.Year(profile.Year), Status = DataStatus.Final } };
    }

    public static SourceMarker Marker(ReportContext context, CompassScore score) =>
        context.Sources.Other("kompasset:" + Retell(score.SourceNb), Say("Kommunekompasset: ") + Retell(score.SourceNb));

    private static string VersionYears(string version) => version.TrimEnd('-').Replace('-', '\u2013');

    private static FigureBlock Areas(ReportContext context, CompassProfile profile, SourceNote source)
    {
        var rows = profile.Areas.Select(a => (Name: AreaName(a), Share: 100 * a.Score / a.Max, Value: a.Max == 100 ? ReportNumbers.Whole(a.Score) : Say($"{ReportNumbers.Whole(a.Score)} av {ReportNumbers.Whole(a.Max)}"))).ToList();
        var chart = new DotPlotChart([.. rows.Select(r => (r.Name, r.Share, r.Value))], Say("Prosent av høyeste poengsum"), Say("Poeng ") + ReportNumbers.Year(profile.Year));
        var single = profile.Areas.Where(a => !a.AreaNumber.Contains('+')).ToList();
        var spread = single.Count > 1 ? (Low: single.MinBy(a => a.Score / a.Max)!, High: single.MaxBy(a => a.Score / a.Max)!) : ((CompassScore Low, CompassScore High)?)null;
        var title = spread is { } s ? Say($"Flest poeng på {ReportWords.Lower(Retell(s.High.AreaNb))}, færrest på {ReportWords.Lower(Retell(s.Low.AreaNb))}") : Say($"Poeng per område i {ReportNumbers.Year(profile.Year)}");
        var sums = profile.Areas.Any(a => a.AreaNumber.Contains('+'));
        var notes = new List<MarginNote> { new(Say("Kompasset"), Say("måler hvordan kommunen arbeider med styring, ikke hvor gode tjenestene er.")) };
        if (sums)
            notes.Add(new MarginNote(Say("Sum av områder."), Say("Der bare summen av to områder er publisert, vises summen. Den deles ikke.")));
        return new FigureBlock(
            context.NextFigure(12),
            title,
            Say($"Kommunekompasset {ReportNumbers.Year(profile.Year)}, {context.Name}, poeng av 100 per område"),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            source,
            string.Join(" ", rows.Select(r => $"{r.Name}: {r.Value}.")),
            new ReportTable(Say("Poeng per område"), [new TableColumn(Say("Område")), new TableColumn(Say("Poeng"), Numeric: true, Own: true), new TableColumn(Say("Høyeste"), Numeric: true)], [.. profile.Areas.Select(a => new TableRow(AreaName(a), [ReportNumbers.Whole(a.Score), ReportNumbers.Whole(a.Max)]))]),
            notes)
        { Charts = [new NativeChart(ChartForm.Bars, [1])] };
    }

    private static string AreaName(CompassScore score) => score.AreaNumber.Contains('+') ? Say($"Område {score.AreaNumber}: sum") : Retell(score.AreaNb);

    private static TableBlock Totals(ReportContext context, CompassProfile profile, SourceNote source)
    {
        var rows = new List<TableRow> { new($"{context.Name} {ReportNumbers.Year(profile.Year)}", [profile.Total is { } t ? ReportNumbers.Whole(t.Score) : TableCell.Missing, Version(profile.Version), "."]) };
        string Difference(double other) => profile.Total is { } own ? ReportNumbers.Signed(own.Score - other, 0) : ".";
        if (profile.Target is { } target)
            rows.Add(new TableRow(Say($"Eget mål {ReportNumbers.Year(target.Year)}"), [ReportNumbers.Whole(target.Score), Version(target.Version), Difference(target.Score)]));
        rows.AddRange(profile.ReferenceTotals.Select(r => new TableRow($"{Name(r.Whose)} {ReportNumbers.Year(r.Year)}", [ReportNumbers.Whole(r.Score), Version(r.Version), Difference(r.Score)]) { Origin = source.Origin! with { Region = Name(r.Whose), Year = ReportNumbers.Year(r.Year) } }));
        rows.AddRange(profile.EarlierTotals.Select(e => new TableRow($"{context.Name} {ReportNumbers.Year(e.Year)}", [ReportNumbers.Whole(e.Score), Version(e.Version), e.Version == profile.Version ? Difference(e.Score) : "."]) { Origin = source.Origin! with { Year = ReportNumbers.Year(e.Year) } }));
        var broken = profile.EarlierTotals.Any(e => e.Version != profile.Version);
        return new TableBlock(
            Say("Samlet poengsum i Kommunekompasset"),
            Say("Poeng av 800. Forskjell er nyeste poengsum minus raden, og bare innenfor samme versjon."),
            new ReportTable(Say("Samlet poengsum"), [new TableColumn(Say("Hvem")), new TableColumn(Say("Poeng"), Numeric: true, Own: true), new TableColumn(Say("Versjon")), new TableColumn(Say("Forskjell"), Numeric: true) { Formula = Say("nyeste poengsum − raden") }], rows),
            source,
            broken ? [new MarginNote(Say("Ny versjon."), Say("Verktøyet ble lagt om i 2020. Poeng fra ulike versjoner sammenlignes ikke, og forskjellen er derfor ikke regnet ut. Punktum betyr at tallet ikke er aktuelt."))] : [])
        { Subjects = [nameof(FindingKind.Compass)] };
    }

    private static string Version(string version) => version == "2020-" ? Say("fra 2020") : VersionYears(version);
}
