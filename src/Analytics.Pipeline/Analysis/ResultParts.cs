using System.Text.Json;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Running;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Analysis;

/// <summary>Writes what analyses found as datasets, so that queries see what the report says.</summary>
internal sealed class ResultParts(Workspace workspace, MunicipalityCode municipality)
{
    /// <summary>Whether findings may be of surveys and texts, which are the municipality's own.</summary>
    public bool HasOwnData { get; init; }

    public IReadOnlyList<PartRegistration> Write(PerspectiveInput input, IReadOnlyList<NumberCheckResult> checks) =>
    [
        .. new[] { Projection(input), Checks(checks) }.Select(Registration),
        Registration(Findings(input)) with { Tenant = HasOwnData ? municipality : null },
    ];

    private PartRegistration Registration(WrittenPart part) => new(part, $"report {municipality}") { Partition = municipality.Value };

    private WrittenPart Projection(PerspectiveInput input)
    {
        var rows = (from projection in new[] { input.Main, input.NoMigration }.OfType<PopulationProjection>()
                    from year in projection.Years.OrderBy(y => y.Key)
                    from sex in new[] { Sex.Male, Sex.Female }
                    from age in Enumerable.Range(0, Age.Count)
                    let interval = projection.Cells.GetValueOrDefault(year.Key)
                    select (projection.Variant, Year: year.Key.Value, Sex: sex, Age: age, Persons: year.Value[sex, age], Low: interval?.Low[sex, age], High: interval?.High[sex, age])).ToList();
        return Part("result_projection",
            Text("municipality", rows.Select(_ => municipality.Value)),
            Text("model", rows.Select(_ => "ours")),
            Text("edition", rows.Select(_ => EditionName(input))),
            Text("alternative", rows.Select(r => r.Variant == ProjectionVariant.Main ? "main" : "no-migration")),
            Text("sex", rows.Select(r => r.Sex == Sex.Male ? "1" : "2")),
            new IntegerColumn("year", [.. rows.Select(r => (long)r.Year)]),
            new IntegerColumn("age", [.. rows.Select(r => (long)r.Age)]),
            new NumberColumn("persons", [.. rows.Select(r => r.Persons)]),
            new NumberColumn("p10", [.. rows.Select(r => r.Low ?? double.NaN)]),
            new NumberColumn("p90", [.. rows.Select(r => r.High ?? double.NaN)]));
    }

    private WrittenPart Findings(PerspectiveInput input)
    {
        var texts = PerspectiveReport.FindingTexts(input);
        return Part("result_finding",
            Text("edition", input.Findings.Select(_ => EditionName(input))),
            Text("municipality", input.Findings.Select(_ => municipality.Value)),
            Text("finding", input.Findings.Select(f => f.Kind.ToString())),
            Text("chapter", input.Findings.Select(_ => "0")),
            new IntegerColumn("rank", [.. Enumerable.Range(1, input.Findings.Count).Select(i => (long)i)]),
            Text("text_nb", texts),
            Text("values", input.Findings.Select(f => JsonSerializer.Serialize(new
            {
                facts = f.Facts,
                labels = f.Labels,
                kroner = f.Kroner,
                certainty = f.Certainty.ToString(),
                provisional = f.Provisional,
                sources = f.Sources.Select(s => new { s.SourceTable, s.ContentsCode, s.Cell, scope = s.Scope.ToString(), s.Published, s.Retrieved, s.Formula, s.ContentHash }),
            }))));
    }

    private WrittenPart Checks(IReadOnlyList<NumberCheckResult> checks) => Part("result_check",
        Text("municipality", checks.Select(_ => municipality.Value)),
        Text("check_name", checks.Select(c => c.Check.NameNb)),
        Text("severity", checks.Select(c => c.Check.IsError ? "error" : "warning")),
        Text("passed", checks.Select(c => c.Tested == 0 ? "nothing to test" : c.Passed ? "yes" : "no")),
        Text("detail", checks.Select(c => c.Detail)));

    private static string EditionName(PerspectiveInput input) => FormattableString.Invariant($"{input.Edition.Year}-{input.Edition.Number}");

    private WrittenPart Part(string dataset, params Column[] columns) => workspace.Parts.Write(DatasetName.Raw(dataset), [new ColumnBatch(columns)]);

    private static TextColumn Text(string name, IEnumerable<string?> values) => new(name, [.. values]);
}
