using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.House;

public sealed class BannedSymbolTests
{
    private static readonly (string Member, string Instead)[] Banned =
        [.. File.ReadLines(RepositoryFolder.Combine("BannedSymbols.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split("; ", 2))
            .Select(parts => (parts[0], parts[1]))];

    [Fact]
    public void Rooms_CallNoBannedMember()
    {
        var calls = from room in CompiledRoom.All
                    from member in room.CalledMembers
                    from banned in Banned
                    where member == banned.Member
                    select $"{room.Name} calls {member}: {banned.Instead}";
        calls.ShouldBeEmpty();
    }

    [Fact]
    public void Scan_SeesCallsOfOtherAssemblies()
    {
        // A scan that reads nothing would pass the test above.
        CompiledRoom.All.SelectMany(r => r.CalledMembers).ShouldContain("System.TimeProvider::GetUtcNow");
        Banned.Length.ShouldBeGreaterThan(5);
    }
}
