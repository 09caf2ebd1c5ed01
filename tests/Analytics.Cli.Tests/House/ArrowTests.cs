using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.House;

/// <summary>The arrows of the README's picture: each room and the rooms that it may know.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["DuckDB.NET.Data"] = [],
        ["Analytics.Core"] = [],
        ["Analytics.Sources"] = ["Analytics.Core"],
        ["Analytics.Samples"] = ["Analytics.Core"],
        ["Analytics.Store"] = ["Analytics.Core", "DuckDB.NET.Data"],
        ["Analytics.Analysis"] = ["Analytics.Core"],
        ["Analytics.Reporting"] = ["Analytics.Core", "Analytics.Analysis"],
        ["Analytics.Pipeline"] = ["Analytics.Core", "Analytics.Sources", "Analytics.Store", "Analytics.Analysis", "Analytics.Reporting", "DuckDB.NET.Data"],
        ["Analytics.Scheduling"] = ["Analytics.Core", "Analytics.Store", "Analytics.Analysis", "Analytics.Reporting", "Analytics.Pipeline", "Analytics.Notebooks"],
        ["Analytics.Server"] = ["Analytics.Core", "Analytics.Store", "Analytics.Reporting", "Analytics.Pipeline", "DuckDB.NET.Data"],
        ["Analytics.Notebooks"] = ["Analytics.Core", "Analytics.Store", "Analytics.Analysis", "Analytics.Reporting", "Analytics.Pipeline"],
        ["analytics"] = ["Analytics.Core", "Analytics.Notebooks", "Analytics.Server", "Analytics.Pipeline", "Analytics.Scheduling", "Analytics.Samples", "Analytics.Store", "Analytics.Analysis", "Analytics.Reporting", "DuckDB.NET.Data"],
    };

    [Fact]
    public void Rooms_KnowOnlyTheRoomsBelowThem()
    {
        var wrong = from room in CompiledRoom.All
                    from reference in room.References
                    where Allowed.ContainsKey(reference) && !Allowed[room.Name].Contains(reference)
                    select $"{room.Name} must not know {reference}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryRoom_IsInThePicture() =>
        CompiledRoom.All.Select(r => r.Name).ShouldBe(Allowed.Keys, ignoreOrder: true);
}
