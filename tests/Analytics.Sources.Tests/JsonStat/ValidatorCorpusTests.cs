using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Sources.Tests.JsonStat;

/// <summary>The corpus of jsonstat/validator: documents with the expected verdict.</summary>
public sealed class ValidatorCorpusTests
{
    /// <summary>Where each invalid document is at fault; typed from the documents.</summary>
    private static readonly Dictionary<string, (string Path, string Found, string Expected)> Faults = new()
    {
        ["invalid/value-len-mismatch"] = ("value", "3 cells", "4"),
        ["invalid/id-size-len-mismatch"] = ("id", "3 dimension ids", "2"),
        ["invalid/dim-key-id-mismatch"] = ("dimension", "year", "sex, year"),
        ["invalid/sparse-key-out-of-range"] = ("value.5", "5", "0 to 3"),
        ["invalid/role-id-unknown"] = ("role.time", "nope", "sex, year"),
        ["invalid/status-len-mismatch"] = ("status", "3 signs", "4"),
        ["invalid/index-count-mismatch"] = ("dimension.sex.category.index", "2 codes", "3"),
        ["invalid/index-positions-invalid"] = ("dimension.sex.category.index.F", "2", "0 to 1"),
        ["invalid/label-key-unknown"] = ("dimension.sex.category.label", "X", "M, F"),
        ["invalid/unit-key-unknown"] = ("dimension.metric.category.unit", "Q", "A, B"),
        ["invalid/coord-key-unknown"] = ("dimension.geo.category.coordinates", "Z", "A, B"),
        ["invalid/note-key-unknown"] = ("dimension.sex.category.note", "W", "M, F"),
        ["invalid/child-id-unknown"] = ("dimension.geo.category.child.A", "XX", "A, B, C"),
        ["invalid/child-cycle"] = ("dimension.geo.category.child", "A, B", "without circles"),
        ["invalid/bundle-deprecated"] = ("unemployment", "2.0", "no bundles"),
    };

    [SharedFact]
    public void ReadAll_EachCase_HasTheExpectedVerdict()
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "jsonstat-samples", "validator-corpus", "cases.json")));
        var refused = new List<string>();
        foreach (var entry in cases.RootElement.EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            var document = Encoding.UTF8.GetBytes(entry.GetProperty("input").GetRawText());

            // A metric without unit is a warning there ("valid": true), and is read here.
            var isValid = entry.GetProperty("expected").TryGetProperty("valid", out var valid) && valid.GetBoolean();
            if (isValid)
            {
                JsonStatReader.ReadAll(document, id).Count.ShouldBe(1, id);
                continue;
            }

            refused.Add(id);
            var refusal = Should.Throw<SourceFormatException>(() => JsonStatReader.ReadAll(document, id), id);
            refusal.Place.ShouldBe($"{id}, {Faults[id].Path}");
            refusal.Found.ShouldContain(Faults[id].Found, customMessage: id);
            refusal.Expected.ShouldContain(Faults[id].Expected, customMessage: id);
        }

        refused.ShouldBe(Faults.Keys, ignoreOrder: true);
    }
}
