using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Operations;

public sealed class AccessTokensTests
{
    private static readonly DateTimeOffset Made = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgres]
    public void Find_TokenThatHolds_ComesBackWhole(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var tokens = test.Database.Tokens;
        var token = new AccessToken("Kari", Hash('a'), AccessRole.Operator, "1130", Made, test.Clock.GetUtcNow().AddDays(1), null);

        tokens.Add(token).ShouldBeTrue();

        tokens.Find(Hash('a')).ShouldBe(token);
        tokens.Find(Hash('b')).ShouldBeNull();
        tokens.Find("' OR '1'='1").ShouldBeNull();
        test.Clock.Advance(TimeSpan.FromDays(1));
        tokens.Find(Hash('a')).ShouldBeNull();
        tokens.List().ShouldBe([token]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Add_NameThatIsTaken_IsRefusedUntilItIsTakenBack(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var tokens = test.Database.Tokens;
        tokens.Add(new AccessToken("Kari", Hash('a'), AccessRole.Reader, null, Made, null, null)).ShouldBeTrue();
        var next = new AccessToken("Kari", Hash('b'), AccessRole.Analyst, null, Made, null, null);

        tokens.Add(next).ShouldBeFalse();
        tokens.Revoke("Kari").ShouldBeTrue();
        tokens.Revoke("Kari").ShouldBeFalse();
        tokens.Add(next).ShouldBeTrue();

        tokens.Find(Hash('a')).ShouldBeNull();
        tokens.Find(Hash('b')).ShouldBe(next);
        tokens.List().Select(t => t.RevokedAt).ShouldBe([test.Clock.GetUtcNow(), null]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Add_OneNameFromManyNodes_GivesItToOne(DatabaseKind kind)
    {
        using var test = new TestStore(kind);

        var given = Enumerable.Range(0, 8).AsParallel().Count(i => test.Node().Tokens.Add(new AccessToken("Kari", Hash((char)('a' + i)), AccessRole.Reader, null, Made, null, null)));

        given.ShouldBe(1);
    }

    private static string Hash(char digit) => new(digit, 64);
}
