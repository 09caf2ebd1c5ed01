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
            yield return new MissingBlock("Poeng per område i Kommunekompasset", "Bare samlet poengsum er lagt inn. Evalueringsrapporten gir områdene.");
        yield return Totals(context, profile, source);
        yield return new ParagraphBlock(Summary(CompassReading.Of(profile, context.Input.Edition.Date.Year)));
        if (profile.CautionsNb.Count > 0)
            yield return new ListBlock("Forbehold om Kommunekompasset", [.. profile.CautionsNb.Select(c => new ListItem("", NorwegianWords.Sentence(c)))]);
    }

    private static string Summary(CompassReading reading)
    {
        var age = reading.AgeYears switch
        {
            0 => "Evalueringen er fra i år.",
            1 => "Evalueringen er ett år gammel.",
            <= UsualYears => $"Evalueringen er {NorwegianNumbers.Whole(reading.AgeYears)} år gammel.",
            var years => $"Evalueringen er {NorwegianNumbers.Whole(years)} år gammel. Det er vanlig å måle på nytt etter to til tre år.",
        };
        var target = reading.Target switch
        {
            null => "",
            { Points: <= 0 } reached => $" Målet for {NorwegianNumbers.Year(reached.Target.Year)} er nådd.",
            { PerYear: { } perYear } missing =>
                $" Det {(missing.Target.Year < reading.Profile.Year + reading.AgeYears ? "manglet" : "mangler")} {NorwegianNumbers.Whole(missing.Points)} poeng til målet for {NorwegianNumbers.Year(missing.Target.Year)}, {NorwegianNumbers.Whole(perYear)} i året regnet fra evalueringen.",
            { } missing => $" Det mangler {NorwegianNumbers.Whole(missing.Points)} poeng til målet.",
        };
        var single = reading.Rooms.Where(r => !r.IsSum).Take(3).ToList();
        var areas = single.Count > 1 ? $" Flest poeng gjenstår på {NorwegianWords.Join([.. single.Select(r => $"{NorwegianWords.Lower(r.Area.AreaNb)} ({NorwegianNumbers.Whole(r.Points)})")])}." : "";
        return age + target + areas;
    }

    private static SourceNote Source(ReportContext context, CompassProfile profile)
    {
        var names = profile.Areas.Append(profile.Total).OfType<CompassScore>().Select(s => s.SourceNb).Distinct().ToList();
        var markers = profile.Areas.Append(profile.Total).OfType<CompassScore>().Select(s => Marker(context, s)).Distinct();
        var fiction = context.Input.Edition.IsFictional ? " (oppdiktede tall)" : "";
        return new SourceNote($"Kilde: Kommunekompasset, {NorwegianWords.Join(names)}, versjon {VersionYears(profile.Version)}{fiction}.", DataStatus.Final, "", [.. markers]);
    }

    public static SourceMarker Marker(ReportContext context, CompassScore score) =>
        context.Sources.Other("kompasset:" + score.SourceNb, "Kommunekompasset: " + score.SourceNb);

    private static string VersionYears(string version) => version.TrimEnd('-').Replace('-', '\u2013');

    private static FigureBlock Areas(ReportContext context, CompassProfile profile, SourceNote source)
    {
        var rows = profile.Areas.Select(a => (Name: AreaName(a), Share: 100 * a.Score / a.Max, Value: a.Max == 100 ? NorwegianNumbers.Whole(a.Score) : $"{NorwegianNumbers.Whole(a.Score)} av {NorwegianNumbers.Whole(a.Max)}")).ToList();
        var chart = new DotPlotChart([.. rows.Select(r => (r.Name, r.Share, r.Value))], "Prosent av høyeste poengsum", "Poeng " + NorwegianNumbers.Year(profile.Year));
        var single = profile.Areas.Where(a => !a.AreaNumber.Contains('+')).ToList();
        var spread = single.Count > 1 ? (Low: single.MinBy(a => a.Score / a.Max)!, High: single.MaxBy(a => a.Score / a.Max)!) : ((CompassScore Low, CompassScore High)?)null;
        var title = spread is { } s ? $"Flest poeng på {NorwegianWords.Lower(s.High.AreaNb)}, færrest på {NorwegianWords.Lower(s.Low.AreaNb)}" : $"Poeng per område i {NorwegianNumbers.Year(profile.Year)}";
        var sums = profile.Areas.Any(a => a.AreaNumber.Contains('+'));
        var notes = new List<MarginNote> { new("Kompasset", "måler hvordan kommunen arbeider med styring, ikke hvor gode tjenestene er.") };
        if (sums)
            notes.Add(new MarginNote("Sum av områder.", "Der bare summen av to områder er publisert, vises summen. Den deles ikke."));
        return new FigureBlock(
            context.NextFigure(12),
            title,
            $"Kommunekompasset {NorwegianNumbers.Year(profile.Year)}, {context.Name}, poeng av 100 per område",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            source,
            string.Join(" ", rows.Select(r => $"{r.Name}: {r.Value}.")),
            new ReportTable("Poeng per område", [new TableColumn("Område"), new TableColumn("Poeng", Numeric: true, Own: true), new TableColumn("Høyeste", Numeric: true)], [.. profile.Areas.Select(a => new TableRow(AreaName(a), [NorwegianNumbers.Whole(a.Score), NorwegianNumbers.Whole(a.Max)]))]),
            notes)
        { Charts = [new NativeChart(ChartForm.Bars, [1])] };
    }

    private static string AreaName(CompassScore score) => score.AreaNumber.Contains('+') ? $"Område {score.AreaNumber}: sum" : score.AreaNb;

    private static TableBlock Totals(ReportContext context, CompassProfile profile, SourceNote source)
    {
        var rows = new List<TableRow> { new($"{context.Name} {NorwegianNumbers.Year(profile.Year)}", [profile.Total is { } t ? NorwegianNumbers.Whole(t.Score) : TableCell.Missing, Version(profile.Version), "."]) };
        string Difference(double other) => profile.Total is { } own ? NorwegianNumbers.Signed(own.Score - other, 0) : ".";
        if (profile.Target is { } target)
            rows.Add(new TableRow($"Eget mål {NorwegianNumbers.Year(target.Year)}", [NorwegianNumbers.Whole(target.Score), Version(target.Version), Difference(target.Score)]));
        rows.AddRange(profile.ReferenceTotals.Select(r => new TableRow($"{r.Whose} {NorwegianNumbers.Year(r.Year)}", [NorwegianNumbers.Whole(r.Score), Version(r.Version), Difference(r.Score)])));
        rows.AddRange(profile.EarlierTotals.Select(e => new TableRow($"{context.Name} {NorwegianNumbers.Year(e.Year)}", [NorwegianNumbers.Whole(e.Score), Version(e.Version), e.Version == profile.Version ? Difference(e.Score) : "."])));
        var broken = profile.EarlierTotals.Any(e => e.Version != profile.Version);
        return new TableBlock(
            "Samlet poengsum i Kommunekompasset",
            "Poeng av 800. Forskjell er nyeste poengsum minus raden, og bare innenfor samme versjon.",
            new ReportTable("Samlet poengsum", [new TableColumn("Hvem"), new TableColumn("Poeng", Numeric: true, Own: true), new TableColumn("Versjon"), new TableColumn("Forskjell", Numeric: true)], rows),
            source,
            broken ? [new MarginNote("Ny versjon.", "Verktøyet ble lagt om i 2020. Poeng fra ulike versjoner sammenlignes ikke, og forskjellen er derfor ikke regnet ut. Punktum betyr at tallet ikke er aktuelt.")] : [])
        { Subjects = [nameof(FindingKind.Compass)] };
    }

    private static string Version(string version) => version == "2020-" ? "fra 2020" : VersionYears(version);
}
