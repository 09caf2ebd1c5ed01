using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse registers</c>: the municipality's own registers and management figures.</summary>
internal static class RegistersAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("registers", """
            Measures, benefits, orders, plans and pilots: how far they have come and what is overdue. Deviations and leaders' agreements as numbers alone.
            Absence, spending against budget and staff talks by unit; what few employees stand behind is hidden (pipelines/registers.yaml).

            Examples:
              analytics analyse registers
              analytics analyse registers --json
            """);
        command.SetAction(line => Run(options.Read(line)));
        return command;
    }

    private static int Run(Settings settings)
    {
        ProjectCommand.RefuseAsOf("analyse registers", settings, "The newest report of each item counts");
        var result = PublishedRegisters.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        AnalysisOutput.WriteNotes(result.NotesNb, settings);
        return ExitCode.Done;
    }

    private static void WriteTables(RegistersResult result)
    {
        var terminal = ResultOutput.Terminal();
        var registers = AnalysisOutput.Table("register", "antall", "ferdig", "forfalt", "uten frist", "uten eier");
        foreach (var state in result.Registers)
            registers.AddRow(Markup.Escape(state.Definition.TitleNb), $"{state.Overview.Count}", $"{state.Overview.Done}", $"{state.Overview.Overdue.Count}", $"{state.Overview.WithoutDeadline}", state.IsCountedOnly ? "–" : $"{state.Overview.WithoutOwner}");
        terminal.Write(registers);
        foreach (var item in result.Registers.Where(s => !s.IsCountedOnly).SelectMany(s => s.Overview.Overdue))
            terminal.WriteLine($"forfalt {item.Deadline:yyyy-MM-dd}: {item.Item} {item.TitleNb} ({item.Unit}{(item.OwnerRole.Length > 0 ? $", {item.OwnerRole}" : "")})");
        foreach (var sum in result.Benefits)
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gevinster i {sum.MeasuredIn}: {sum.Realised:0.#} av {sum.Planned:0.#} ({100 * sum.Share:0} %), {sum.Benefits.Count} gevinster"));
        if (result.Unmeasured.Count > 0)
            terminal.WriteLine($"gevinster uten nullpunkt, mål, verdi eller måleenhet, ikke regnet med: {string.Join(", ", result.Unmeasured.Select(b => b.Item))}");
        if (result.Deviations is { } deviations)
            terminal.WriteLine($"avvik: {deviations.Count}, åpne {deviations.Open}, lukket etter {Text(deviations.MedianDaysToClose)} dager (median){Chart(deviations.Chart)}");
        if (result.Agreements is { } agreements)
            terminal.WriteLine($"lederavtaler: {agreements.Valid} av {agreements.Count} er gyldige");
        if (result.Programme is { } programme)
            terminal.WriteLine($"lag: {string.Join(", ", programme.ByLayer.Select(l => $"{l.Key} {l.Value}"))}, uten lag {programme.WithoutLayer}; innspill {programme.Inputs}, valgt {programme.Chosen}, valgt bort {programme.Declined}; utprøvinger {programme.Pilots}, startet {programme.Started}, lært {programme.Learnt}, skalert {programme.Scaled}, stoppet {programme.Stopped}, uten måling {programme.Unmeasured.Count}");
        if (result.Units.Absences.Count == 0 && result.Units.Budgets.Count == 0)
            return;
        var units = AnalysisOutput.Table("sektor og enhet", "fravær, prosent", "avvik, 1000 kr", "prosent", "prognose, 1000 kr", "samtaler, prosent", "sluttet, prosent");
        foreach (var place in result.Units.Absences.Select(a => a.Place).Concat(result.Units.Budgets.Select(b => b.Place)).Distinct())
        {
            var budget = result.Units.Budgets.FirstOrDefault(b => b.Place == place);
            units.AddRow(
                Markup.Escape(place == UnitPlace.Municipality ? "Kommunen" : place.Unit.Length == 0 ? place.Sector : $"  {place.Unit}"),
                result.Units.Absences.FirstOrDefault(a => a.Place == place) is { } absence ? absence.Percent is { } percent ? Text(percent) : ":" : "–",
                Text(budget?.Deviation, "0"),
                Text(budget?.Percent),
                Text(budget?.ForecastDeviation, "0"),
                Share(result.Units.Talks, place, "0"),
                Share(result.Units.Turnovers, place, "0.0"));
        }

        terminal.Write(units);
        foreach (var (rule, places) in result.Units.Shares.Skip(UnitShareRule.BuiltIn.Count).Select(s => (s.Rule, s.Places)))
        {
            if (places.FirstOrDefault(p => p.Place == UnitPlace.Municipality) is { Hidden: HiddenReason.None } whole)
                terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.TitleNb}, {whole.Period}: {whole.Part:0.#} av {whole.Whole:0.#} ({Text(whole.Percent)} %)"));
        }
    }

    private static string Share(IReadOnlyList<UnitShare> shares, UnitPlace place, string format) =>
        shares.FirstOrDefault(s => s.Place == place) is { } share ? share.Percent is { } percent ? Text(percent, format) : ":" : "–";

    private static string Chart(ControlChart? chart) => chart is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; {chart.Mean:0.0} i måneden, grenser {chart.Lower:0.0}–{chart.Upper:0.0}{(chart.Outside.Count == 0 ? ", ingen måned utenfor" : $", utenfor: {string.Join(", ", chart.Outside.Select(m => m.ToString("yyyy-MM", CultureInfo.InvariantCulture)))}")}. Flere meldinger er ikke i seg selv dårligere");

    private static void WriteCsv(RegistersResult result)
    {
        Console.WriteLine("register,unit,count,done,overdue");
        foreach (var state in result.Registers)
        {
            foreach (var (unit, overview) in state.ByUnit.Prepend(("", state.Overview)))
                Console.WriteLine($"{state.Definition.Register},{AnalysisOutput.Field(unit)},{overview.Count},{overview.Done},{overview.Overdue.Count}");
        }
    }

    private static object Json(RegistersResult result) => new
    {
        municipality = result.Municipality.Value,
        day = result.Day,
        registers = result.Registers.Select(s => new
        {
            register = s.Definition.Register,
            title = s.Definition.TitleNb,
            count = s.Overview.Count,
            states = s.Overview.ByState.ToDictionary(b => b.Key.ToString(), b => b.Value),
            overdue = s.IsCountedOnly ? [] : s.Overview.Overdue.Select(i => new { item = i.Item, title = i.TitleNb, unit = i.Unit, ownerRole = i.OwnerRole, deadline = i.Deadline }),
            units = s.ByUnit.Select(u => new { unit = u.Unit, count = u.Overview.Count, done = u.Overview.Done, overdue = u.Overview.Overdue.Count }),
            hiddenUnits = s.HiddenUnits,
        }),
        benefits = result.Benefits.Select(b => new { measuredIn = b.MeasuredIn, planned = b.Planned, realised = b.Realised, share = b.Share }),
        benefitsWithoutMeasurement = result.Unmeasured.Select(b => b.Item),
        deviations = result.Deviations is { } d ? new { count = d.Count, open = d.Open, medianDaysToClose = d.MedianDaysToClose, perMonth = d.Chart?.Mean, lower = d.Chart?.Lower, upper = d.Chart?.Upper, outside = d.Chart?.Outside } : null,
        agreements = result.Agreements is { } a ? new { count = a.Count, valid = a.Valid } : null,
        programme = result.Programme is { } p ? new { layers = p.ByLayer, withoutLayer = p.WithoutLayer, ways = p.ByWay, inputs = p.Inputs, chosen = p.Chosen, declined = p.Declined, pilots = p.Pilots, started = p.Started, learnt = p.Learnt, scaled = p.Scaled, stopped = p.Stopped, unmeasured = p.Unmeasured.Select(u => u.Item) } : null,
        indicators = result.Effects.Select(e => new { item = e.Item.Item, indicator = e.Item.Indicator, before = e.Before, beforeYear = e.BeforeYear.Value, after = e.After, afterYear = e.AfterYear.Value }),
        absence = result.Units.Absences.Select(x => new { sector = x.Place.Sector, unit = x.Place.Unit, from = x.Months.First, to = x.Months.Last, percent = x.Percent, hidden = x.Percent is null }),
        budget = result.Units.Budgets.Select(b => new { sector = b.Place.Sector, unit = b.Place.Unit, period = b.Period, accounts = b.Accounts, budget = b.Budget, deviation = b.Deviation, percent = b.Percent, forecastDeviation = b.ForecastDeviation }),
        talks = result.Units.Talks.Select(Json),
        turnover = result.Units.Turnovers.Select(Json),
        shares = result.Units.Shares.Skip(UnitShareRule.BuiltIn.Count).Select(s => new { share = s.Rule.Name, title = s.Rule.TitleNb, places = s.Places.Select(Json) }),
        notes = result.NotesNb,
    };

    private static object Json(UnitShare share) => new { sector = share.Place.Sector, unit = share.Place.Unit, period = share.Period, part = share.Hidden == HiddenReason.None ? share.Part : (double?)null, whole = share.Hidden == HiddenReason.None ? share.Whole : (double?)null, percent = share.Percent, hidden = share.Hidden != HiddenReason.None };

    private static string Text(double? value, string format = "0.0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
