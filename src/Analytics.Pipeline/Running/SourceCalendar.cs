using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>The sources against the year's calendar: which period is there, which should be, and when the next is due. Judged on periods with values, never on the day of retrieval.</summary>
public static class SourceCalendar
{
    /// <summary>One row a source, late ones first, then in order of the next due date and the name.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store; one that is not there yet has nothing.</param>
    /// <param name="clock">What day it is.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyList<SourceCalendarRow> Of(PipelineDefinition definition, StoreLocation store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = Directory.Exists(store.Folder) ? Rows(definition, StoreDatabase.Open(store, clock), today) : definition.Sources.Select(s => Row(s, null, null, isReal: false, today));
        return [.. rows.OrderBy(r => r.State == SourceFreshnessState.Late ? 0 : 1).ThenBy(r => r.NextDue ?? DateOnly.MaxValue).ThenBy(r => r.Source, StringComparer.Ordinal)];
    }

    private static List<SourceCalendarRow> Rows(PipelineDefinition definition, StoreDatabase store, DateOnly today)
    {
        var parts = store.Catalogue.Parts().ToLookup(p => p.Registration.Source ?? "", StringComparer.Ordinal);
        using var session = new PartSession(store.Folder);
        var tester = new ContractTester(session);
        var rows = new List<SourceCalendarRow>();
        foreach (var source in definition.Sources)
        {
            var published = parts[source.Name].ToList();
            var (newest, isReal) = source.Contract.Fresh is null || published.Count == 0 ? (null, false) : Newest(session, tester, [.. published.Select(p => p.Registration)]);
            var last = published.Select(p => p.Registration.Period?.Split('-')[^1]).Max(StringComparer.Ordinal);
            rows.Add(Row(source, newest ?? last, published.Max(p => (DateTimeOffset?)p.RetrievedAt), isReal, today));
        }

        return rows;
    }

    private static (string? Period, bool IsReal) Newest(PartSession session, ContractTester tester, IReadOnlyList<PartRegistration> parts)
    {
        // A period has values in one vintage or another, so that cells need not be taken once here.
        var all = ContractRows.OfFile(session, parts);
        return tester.NewestPeriod(all.RealOnly()) is { } real ? (real, true) : (tester.NewestPeriod(all), false);
    }

    private static SourceCalendarRow Row(SourceDefinition source, string? newest, DateTimeOffset? retrieved, bool isReal, DateOnly today)
    {
        var rule = source.Contract.Fresh;
        var next = newest is null ? null : rule?.Next(newest);
        var state = retrieved is null ? SourceFreshnessState.NoFigures
            : newest is null || next is null ? SourceFreshnessState.NoRule
            : !isReal ? SourceFreshnessState.Fictional
            : rule!.IsLate(newest, today) ? SourceFreshnessState.Late : SourceFreshnessState.InTime;
        var expected = rule?.Expected(today);
        return new SourceCalendarRow(source.Name, source.Table, source.Title, newest, expected, expected is null ? null : rule!.DueOf(expected), next?.Period, next?.Due, retrieved, state);
    }
}
