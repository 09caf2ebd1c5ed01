using System.Data;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBParameterTests
{
    public static TheoryData<object, string> Values => new()
    {
        { true, "BOOLEAN" },
        { sbyte.MinValue, "TINYINT" },
        { short.MinValue, "SMALLINT" },
        { int.MinValue, "INTEGER" },
        { long.MaxValue, "BIGINT" },
        { byte.MaxValue, "UTINYINT" },
        { ushort.MaxValue, "USMALLINT" },
        { uint.MaxValue, "UINTEGER" },
        { ulong.MaxValue, "UBIGINT" },
        { BigInteger.Pow(-2, 127), "HUGEINT" },
        { 1.25f, "FLOAT" },
        { double.Epsilon, "DOUBLE" },
        { -79228162514264337593543950335m, "DECIMAL(29,0)" },
        { 0.0000000000000000000000000001m, "DECIMAL(28,28)" },
        { "", "VARCHAR" },
        { "nul\0midt i", "VARCHAR" },
        { "tolv tegn: å", "VARCHAR" },
        { "æøå ÆØÅ 🏔️ og mye mer", "VARCHAR" },
        { new DateOnly(1, 1, 1), "DATE" },
        { new DateOnly(9999, 12, 31), "DATE" },
        { new TimeOnly(12, 34, 56, 789, 12), "TIME" },
        { new DateTime(1969, 12, 31, 23, 59, 59).AddTicks(9999990), "TIMESTAMP" },
        { new TimeSpan(-3, -4, -5, -6, -7), "INTERVAL" },
        { Guid.Parse("ffffffff-eeee-dddd-8ccc-bbbbaaaa0001"), "UUID" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OfEveryType_KeepsItsValueAndType(object value, string type)
    {
        using var connection = Memory.Open();
        connection.Scalar("SELECT $1", new DuckDBParameter(value)).ShouldBe(value);
        connection.Scalar("SELECT typeof($value)", new DuckDBParameter("value", value)).ShouldBe(type);
    }

    [Fact]
    public void Value_Random_RoundTrips()
    {
        using var connection = Memory.Open();
        using var command = connection.Command("SELECT $1, $2, $3, $4, $5, $6");
        Prop.ForAll<(int Integer, double Number), string, decimal>((numbers, text, money) =>
        {
            var (integer, number) = numbers;
            // .NET replaces halves of surrogate pairs, which UTF-8 cannot hold.
            var valid = text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            var moment = DateTime.UnixEpoch.AddSeconds(integer).AddMicroseconds(integer % 1000);
            object?[] values = [integer, number, valid, money, moment, new long[] { integer, -integer }];
            command.Parameters.Clear();
            command.Parameters.AddRange(values.Select(value => new DuckDBParameter(value)));
            using var reader = command.ExecuteReader();
            reader.Read();
            var list = reader.GetFieldValue<List<long>>(5);
            return reader.GetInt32(0) == integer && reader.GetDouble(1).Equals(number) && Equals(reader.GetValue(2), valid ?? (object)DBNull.Value)
                && reader.GetDecimal(3) == money && reader.GetDateTime(4) == moment && list.SequenceEqual([integer, -integer]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(5_000_000)]
    public void Value_TextOfAnyLength_RoundTripsThroughParameterAndAppender(int length)
    {
        var text = string.Concat(Enumerable.Range(0, (length / 7) + 1).Select(n => "abcdefå"))[..length];
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (text VARCHAR, bytes BLOB)");
        connection.Execute("INSERT INTO t VALUES (?, ?)", new DuckDBParameter(text), new DuckDBParameter(Encoding.UTF8.GetBytes(text)));
        using (var appender = connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(text).AppendValue(Encoding.UTF8.GetBytes(text)).EndRow();

        using var reader = connection.Query("FROM t");
        for (var row = 0; row < 2; row++)
        {
            reader.Read().ShouldBeTrue();
            string.Equals(reader.GetString(0), text, StringComparison.Ordinal).ShouldBeTrue();
            using var bytes = new StreamReader(reader.GetStream(1));
            string.Equals(bytes.ReadToEnd(), text, StringComparison.Ordinal).ShouldBeTrue();
        }
    }

    [Fact]
    public void Value_Lists_BecomeLists()
    {
        using var connection = Memory.Open();
        connection.Scalar("SELECT typeof($1) || $1::VARCHAR", new DuckDBParameter(new List<string?> { "å", null })).ShouldBe("VARCHAR[][å, NULL]");
        connection.Scalar("SELECT typeof($1) || $1::VARCHAR", new DuckDBParameter(new[] { 1.5m, 2.25m })).ShouldBe("DECIMAL(38,2)[][1.50, 2.25]");
        connection.Scalar("SELECT typeof($1)", new DuckDBParameter(Array.Empty<DateOnly>())).ShouldBe("DATE[]");
        connection.Scalar("SELECT list_contains($1, $2)", new DuckDBParameter(new[] { 1, 2, 3 }), new DuckDBParameter(3)).ShouldBe(true);
    }

    [Fact]
    public void Value_NullOrDBNull_IsNull()
    {
        using var connection = Memory.Open();
        connection.Scalar("SELECT $a IS NULL AND $b IS NULL", new DuckDBParameter("a", null), new DuckDBParameter("b", DBNull.Value)).ShouldBe(true);
    }

    [Fact]
    public void Value_WhereTheColumnHasAnotherType_IsConvertedByDuckDB()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a BIGINT, b DATE, c DECIMAL(9,2), d TIMESTAMP_S)");
        var moment = new DateTime(2026, 3, 15, 8, 0, 0);
        connection.Execute(
            "INSERT INTO t VALUES (?, ?, ?, ?)",
            new DuckDBParameter(1), new DuckDBParameter(moment), new DuckDBParameter(2), new DuckDBParameter(moment)).ShouldBe(1);

        using var reader = connection.Query("SELECT * FROM t WHERE a = ? AND b = ?", new DuckDBParameter(1), new DuckDBParameter(new DateOnly(2026, 3, 15)));
        reader.Read().ShouldBeTrue();
        reader.GetDecimal(2).ShouldBe(2.00m);
        reader.GetDateTime(3).ShouldBe(moment);
    }

    [Fact]
    public void Value_UnsupportedType_IsRefused()
    {
        using var connection = Memory.Open();
        Should.Throw<NotSupportedException>(() => connection.Scalar("SELECT $1", new DuckDBParameter(new Uri("https://ssb.no")))).Message
            .ShouldContain("System.Uri");
    }

    [Fact]
    public void Value_ListThatDoesNotFit_IsRefusedAndDoesNotEndTheProcess()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a TINYINT[])");
        Should.Throw<NotSupportedException>(() => connection.Execute("INSERT INTO t VALUES (?)", new DuckDBParameter(new[] { 300 })));
        Should.Throw<NotSupportedException>(() => connection.Scalar("SELECT ?", new DuckDBParameter(new[] { decimal.MaxValue, 0.0000000000000000000000000001m })));
    }

    [Fact]
    public void Parameters_TooFew_AreCounted()
    {
        using var connection = Memory.Open();
        Should.Throw<InvalidOperationException>(() => connection.Scalar("SELECT ?, ?", new DuckDBParameter(1))).Message
            .ShouldBe("The statement has 2 parameters and the command 1: add the missing ones.");
        Should.Throw<DuckDBException>(() => connection.Scalar("SELECT $a", new DuckDBParameter("b", 1))).Message.ShouldContain("a");
    }

    [Fact]
    public void Parameters_ByNameInSeveralStatements_GoWhereTheyAreNamed()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT $a; SELECT $b || $a", new DuckDBParameter("b", "B"), new DuckDBParameter("a", "A"));
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("A");
        reader.NextResult().ShouldBeTrue();
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("BA");
    }

    [Fact]
    public void DbType_FollowsTheValue()
    {
        var parameter = new DuckDBParameter("x", 1);
        parameter.DbType.ShouldBe(DbType.Int32);
        parameter.Value = 1.5m;
        parameter.DbType.ShouldBe(DbType.Decimal);
    }

    [Fact]
    public void Collection_ByName_FindsAndRefuses()
    {
        var parameters = new DuckDBParameterCollection { new DuckDBParameter("a", 1) };
        parameters["a"].Value.ShouldBe(1);
        parameters.Contains("A").ShouldBeFalse();
        Should.Throw<IndexOutOfRangeException>(() => parameters["b"]).Message.ShouldBe("No parameter is called 'b'; there are 1: 'a'.");
    }
}
