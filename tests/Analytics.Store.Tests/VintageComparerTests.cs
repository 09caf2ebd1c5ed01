using Analytics.Core;
using Analytics.Core.Columns;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class VintageComparerTests : IDisposable
{
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Compare_LostZeroedAndChanged_AreCountedByPeriod()
    {
        var before = Part([("1130", "2024", 1), ("1130", "2025", 2), ("5025", "2024", 3), ("5025", "2025", double.NaN)]);
        var after = Part([("1130", "2024", 1), ("1130", "2025", double.NaN), ("5025", "2024", 0), ("5025", "2025", 9), ("9999", "2025", 7)]);

        Compare([before], after).ShouldBe([new PeriodChange("2024", 2, 0, 1, 1), new PeriodChange("2025", 1, 1, 0, 0)]);
    }

    [Fact]
    public void Compare_SeveralEarlierVintages_TheLastOneCounts()
    {
        var oldest = Part([("1130", "2024", 1)]);
        var newer = Part([("1130", "2024", 5)]);

        Compare([oldest, newer], Part([("1130", "2024", 5)])).ShouldBe([new PeriodChange("2024", 1, 0, 0, 0)]);
        Compare([newer, oldest], Part([("1130", "2024", 5)])).ShouldBe([new PeriodChange("2024", 1, 0, 0, 1)]);
    }

    [Fact]
    public void Compare_NothingBefore_HasNothingToSay() => Compare([], Part([("1130", "2024", 1)])).ShouldBeEmpty();

    [Fact]
    public void Compare_EarlierPartIsDamaged_NamesIt()
    {
        var before = Part([("1130", "2024", 1)]);
        File.WriteAllText(test.Folder.Resolve(before.Part.File), "cut off");

        Should.Throw<StoreException>(() => Compare([before], Part([("1130", "2024", 2)]))).Message.ShouldContain(before.Part.Hash);
    }

    private IReadOnlyList<PeriodChange> Compare(IReadOnlyList<PartRegistration> earlier, PartRegistration later) =>
        new VintageComparer(test.Folder).Compare(earlier, [later], ["region"], "period", "value");

    private PartRegistration Part((string Region, string Period, double Value)[] cells) => new(
        new PartWriter(test.Folder).Write(DatasetName.Raw("cells"), [
        new ColumnBatch(
        [
            new TextColumn("region", [.. cells.Select(c => c.Region)]),
            new TextColumn("period", [.. cells.Select(c => c.Period)]),
            new NumberColumn("value", [.. cells.Select(c => c.Value)]),
        ]),
        ]),
        "ingest");
}
