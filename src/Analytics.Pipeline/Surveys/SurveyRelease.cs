using System.Security.Cryptography;
using System.Text;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Computes surveys' statistics, and publishes what may be shown of them together with the ledger that says that it was.</summary>
internal sealed class SurveyRelease(Workspace workspace, string who, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Publishes what has changed.</summary>
    /// <param name="surveys">The surveys.</param>
    /// <param name="minimum">Fewest respondents behind a figure; null for that of each survey's file.</param>
    /// <returns>Number of figures that were published anew.</returns>
    /// <exception cref="Analytics.Core.StoreException">The store is damaged or cannot be written.</exception>
    public int Run(IReadOnlyList<SurveyDefinition> surveys, int? minimum)
    {
        var published = 0;
        foreach (var survey in surveys)
        {
            var parts = workspace.Catalogue.Parts().Where(p => p.Dataset == SurveyDatasets.Answers(survey) || p.Dataset == SurveyDatasets.Frame(survey)).Select(p => p.Part.Hash).ToList();
            var least = minimum ?? survey.Minimum;
            var step = FormattableString.Invariant($"survey release {survey.Instrument.Code} {least}");
            var fingerprint = Fingerprint(survey, parts);
            if (parts.Count > 0 && workspace.Catalogue.FindStep(step)?.Fingerprint != fingerprint)
                published += Publish(survey, least, new StepRecord(step, fingerprint));
        }

        return published;
    }

    private int Publish(SurveyDefinition survey, int minimum, StepRecord step)
    {
        using var session = DuckDbSession.Open(workspace.Folder, workspace.Catalogue, new SessionOptions { Grant = new RestrictedGrant(who, $"statistics of {survey.Instrument.Code} with disclosure control", clock) { Tenant = survey.Municipality } });
        if (!session.Datasets.Contains(SurveyDatasets.Answers(survey)))
            return 0;
        var rounds = new SurveyAnswers(session, survey).Statistics();
        var result = SurveyPublication.Of(rounds, new DisclosureRules { MinimumRespondents = minimum }, Ledger(session, survey), survey.References);
        if (result.Findings.Count > 0)
            throw new InvalidOperationException($"Disclosure control of {survey.Instrument.Code} left {result.Findings.Count} hidden cells that can be worked out; nothing was published.");
        var figures = new PartWriter(workspace.Folder).Write(SurveyDatasets.Result, [SurveyFigureRows.Columns(result.Figures, survey, minimum)]);
        var ledger = new PartWriter(workspace.Folder) { IsRestricted = true, Tenant = survey.Municipality }.Write(SurveyDatasets.Ledger, [LedgerColumns(result.Ledger)]);
        workspace.Catalogue.Publish(
            [
                new PartRegistration(figures, step.Step) { Partition = FormattableString.Invariant($"{survey.Instrument.Code} {minimum}"), Tenant = survey.Municipality },
                new PartRegistration(ledger, step.Step) { Partition = survey.Instrument.Code, Restricted = true, Tenant = survey.Municipality },
            ],
            steps: [step]);
        var hidden = result.Figures.Count(f => f.Hidden != HiddenReason.None);
        progress.Noted($"{survey.Instrument.TitleNb}: {result.Figures.Count - hidden} figures published, {hidden} hidden");
        return result.Figures.Count;
    }

    private static ReleaseLedger Ledger(DuckDbSession session, SurveyDefinition survey)
    {
        if (!session.Datasets.Contains(SurveyDatasets.Ledger))
            return ReleaseLedger.Empty;
        var prefix = survey.Instrument.Code + "/";
        return new ReleaseLedger([.. session.Query(
            $"SELECT table_name, version, cell, persons, score_sum, reason FROM {SurveyDatasets.Ledger.Sql} WHERE starts_with(table_name, $prefix) ORDER BY place",
            r => new ReleasedCell(r.GetString(0), (int)r.GetInt64(1), r.GetString(2), (int)r.GetInt64(3), r.GetDouble(4), Enum.Parse<HiddenReason>(r.GetString(5))),
            ("prefix", prefix))]);
    }

    private static ColumnBatch LedgerColumns(ReleaseLedger ledger) => new(
    [
        new TextColumn("table_name", [.. ledger.Cells.Select(c => c.Table)]),
        new IntegerColumn("version", [.. ledger.Cells.Select(c => (long)c.Version)]),
        new TextColumn("cell", [.. ledger.Cells.Select(c => c.Key)]),
        new IntegerColumn("persons", [.. ledger.Cells.Select(c => (long)c.Count)]),
        new NumberColumn("score_sum", [.. ledger.Cells.Select(c => c.Sum)]),
        new TextColumn("reason", [.. ledger.Cells.Select(c => c.Reason.ToString())]),
        new IntegerColumn("place", [.. ledger.Cells.Select((_, i) => (long)i)]),
    ]);

    private static string Fingerprint(SurveyDefinition survey, IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', [survey.Fingerprint, survey.Municipality.Value, typeof(SurveyPublication).Module.ModuleVersionId.ToString(), .. parts.Order(StringComparer.Ordinal)]))));
}
