using Analytics.Core;
using Analytics.Scheduling.Events;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Events;

public sealed class ScheduleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheRepositorysSchedule_HasAll35Events_InOrder() =>
        Definitions.Schedule.Events.Select(e => e.Id).ShouldBe(Enumerable.Range(1, 35).Select(i => $"C{i:00}"));

    [SharedFact]
    public void EveryEventOfTheCalendar_FallsWithinItsWindow()
    {
        // Ours may only be longer: after its end (tables that come late), and before a deadline, where the calendar has the day alone.
        foreach (var line in File.ReadLines(SharedFolder.Combine("domain", "calendar.csv")).Skip(1))
        {
            var fields = line.Split(',');
            var id = fields[0];
            var window = System.Text.RegularExpressions.Regex.Match(line, ",([0-9]{2}-[0-9]{2}),([0-9]{2}-[0-9]{2}),");
            window.Success.ShouldBeTrue(line);
            var @event = Definitions.Schedule.Event(id);
            if (@event.Window is not { } ours)
                continue;
            if (window.Groups[1].Value != window.Groups[2].Value)
                $"{ours.Start:MM-dd}".ShouldBe(window.Groups[1].Value, id);
            string.CompareOrdinal($"{ours.End:MM-dd}", window.Groups[2].Value).ShouldBeGreaterThanOrEqualTo(0, id);
        }
    }

    [Fact]
    public void APart_IsRenderedInTheFormatsThatItHas()
    {
        // Strategikonferanse 1: slides of the whole report, and the A4 page, which has none.
        var package = Definitions.Schedule.Event("C20").Steps[0].FormatsOfParts;

        package.Select(g => $"{string.Join('+', g.Parts)}: {string.Join('+', g.Formats)}").ShouldBe(["Page: Pdf", "Whole: Pdf+Pptx"]);
    }

    [Fact]
    public void APart_WithoutAnyOfTheFormats_IsRefused()
    {
        var error = Should.Throw<ConfigurationException>(() => Definitions.Read(folder, """
            events:
              - id: C01
                title: Prøve
                at: ["0 0 6 1 4 ?"]
                for: each
                steps: [{ do: render, formats: [pptx], parts: [page] }]
            """));

        error.Message.ShouldContain("\"pptx\" for the part page");
        error.Message.ShouldContain("html, pdf, docx");
    }

    [Theory]
    [InlineData("at: [\"0 0 25 * * ?\"]", "0 0 25 * * ?")]
    [InlineData("at: [\"0 0 99 1 4 ?\"]", "0 0 99 1 4 ?")]
    [InlineData("at: [\"0 0 6 1 4 ?\"]\n    window: \"04-15..03-20\"", "two days of a year")]
    [InlineData("at: [\"0 0 6 1 4 ?\"]\n    after: [C99]", "an event of the file")]
    [InlineData("at: [\"0 0 6 1 4 ?\"]\n    sources: [kostr]", "nearest")]
    [InlineData("at: [\"0 0 6 1 4 ?\"]\n    retry: 5", "unknown key")]
    [InlineData("at: [\"0 0 6 1 4 ?\"]\n    awaits: this-year", "window:, sources: and ingest")]
    public void AMistake_IsToldWithWhatWasExpected(string lines, string told)
    {
        var error = Should.Throw<ConfigurationException>(() => Definitions.Read(folder, $$"""
            events:
              - id: C01
                title: Prøve
                {{lines.Replace("\n    ", "\n    ", StringComparison.Ordinal)}}
                steps: [{ do: check }]
            """));

        error.Message.ShouldContain(told);
        error.Message.ShouldContain("schedule.yaml");
    }

    [Fact]
    public void AskingSsbInTheQuietHours_IsRefused_WithTheTime()
    {
        var error = Should.Throw<ConfigurationException>(() => Definitions.Read(folder, """
            quiet: "05:00-08:15"
            events:
              - id: C35
                title: Datahelse
                at: ["0 0 5 ? * MON"]
                sources: ["07459"]
                steps: [{ do: health }]
            """));

        error.Message.ShouldContain("C35 asks SSB at 05:00");
        error.Message.ShouldContain("08:15");
    }

    [Fact]
    public void EventsThatWaitForEachOther_AreRefused() =>
        Should.Throw<ConfigurationException>(() => Definitions.Read(folder, """
            events:
              - { id: A, title: A, at: ["0 0 6 1 4 ?"], after: [B], steps: [{ do: check }] }
              - { id: B, title: B, at: ["0 0 6 1 4 ?"], after: [A], steps: [{ do: check }] }
            """)).Message.ShouldContain("without circles");

    [Fact]
    public void WhatWasReleasedOnASunday_IsAskedForOnMonday()
    {
        // SSB published the accounts of 2025 on Monday 16 March 2026, as the 15th was a Sunday.
        var times = new FireTimes(Definitions.Schedule, new DateOnly(2026, 1, 1));
        var first = times.Of(Definitions.Schedule.Event("C09"), new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)).First();

        first.ShouldBe(new DateTimeOffset(2026, 3, 16, 7, 15, 0, TimeSpan.Zero), "08:15 in Norway");
    }
}
