using System.Numerics;
using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBAppenderTests
{
    [Fact]
    public void AppendValue_EveryType_IsReadBack()
    {
        using var connection = Memory.Open();
        connection.Execute(
            """
            CREATE TYPE mood AS ENUM ('ok', 'dårlig');
            CREATE TABLE t (a BOOLEAN, b TINYINT, c SMALLINT, d INTEGER, e BIGINT, f UTINYINT, g USMALLINT, h UINTEGER, i UBIGINT,
                j HUGEINT, k FLOAT, l DOUBLE, m DECIMAL(4,1), n DECIMAL(9,2), o DECIMAL(18,3), p DECIMAL(38,4), q VARCHAR, r BLOB,
                s DATE, t TIME, u TIMESTAMP, v TIMESTAMP_S, w TIMESTAMP_MS, x TIMESTAMP_NS, y TIMESTAMPTZ, z INTERVAL,
                aa UUID, ab mood, ac VARCHAR[], ad INTEGER[], ae DOUBLE[2], af UHUGEINT, ag DATE)
            """);
        var moment = new DateTime(2026, 6, 15, 12, 34, 56);
        var guid = Guid.Parse("0193f0a4-7b1c-7def-8abc-0123456789ab");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow()
                .AppendValue(true).AppendValue((sbyte)-128).AppendValue((short)-32768).AppendValue(int.MinValue).AppendValue(long.MinValue)
                .AppendValue((byte)255).AppendValue((ushort)65535).AppendValue(uint.MaxValue).AppendValue(ulong.MaxValue)
                .AppendValue(BigInteger.Pow(-2, 101)).AppendValue(1.5f).AppendValue(-0.1)
                .AppendValue(-99.9m).AppendValue(1234567.89m).AppendValue(123456789012345.678m).AppendValue(1234567890123456789012.3456m)
                .AppendValue("Blåbærøl på fjellet 🏔 og mer").AppendValue(new byte[] { 0, 1, 255 })
                .AppendValue(new DateOnly(1814, 5, 17)).AppendValue(new TimeOnly(23, 59, 59, 999, 999))
                .AppendValue(moment.AddTicks(1234560)).AppendValue(moment).AppendValue(moment.AddMilliseconds(7)).AppendValue(moment.AddTicks(7))
                .AppendValue(new DateTimeOffset(moment, TimeSpan.FromHours(2))).AppendValue(new TimeSpan(3, 4, 5, 6))
                .AppendValue(guid).AppendValue("dårlig").AppendValue(new[] { "a", null, "en lengre tekst her" })
                .AppendValue(new List<int?> { 1, null, 3 }).AppendValue(new[] { 1.5, 2.5 }).AppendValue((BigInteger)UInt128.MaxValue).AppendValue(moment)
                .EndRow();
        }

        using var reader = connection.Query("FROM t");
        reader.Read().ShouldBeTrue();
        object?[] expected =
        [
            true, (sbyte)-128, (short)-32768, int.MinValue, long.MinValue, (byte)255, (ushort)65535, uint.MaxValue, ulong.MaxValue,
            BigInteger.Pow(-2, 101), 1.5f, -0.1, -99.9m, 1234567.89m, 123456789012345.678m, 1234567890123456789012.3456m,
            "Blåbærøl på fjellet 🏔 og mer", null, new DateOnly(1814, 5, 17), new TimeOnly(23, 59, 59, 999, 999),
            moment.AddTicks(1234560), moment, moment.AddMilliseconds(7), moment.AddTicks(7), moment.AddHours(-2), new TimeSpan(3, 4, 5, 6),
            guid, "dårlig",
        ];
        for (var ordinal = 0; ordinal < expected.Length; ordinal++)
        {
            if (expected[ordinal] is { } value)
                reader.GetValue(ordinal).ShouldBe(value, reader.GetName(ordinal));
        }

        reader.GetStream(17).ShouldBeOfType<MemoryStream>().ToArray().ShouldBe([0, 1, 255]);
        reader.GetFieldValue<List<string?>>(28).ShouldBe(["a", null, "en lengre tekst her"]);
        reader.GetFieldValue<List<int?>>(29).ShouldBe([1, null, 3]);
        reader.GetFieldValue<List<double>>(30).ShouldBe([1.5, 2.5]);
        reader.GetValue(31).ShouldBe((BigInteger)UInt128.MaxValue);
        reader.GetValue(32).ShouldBe(new DateOnly(2026, 6, 15));
    }

    [Fact]
    public void AppendValue_ManyChunks_KeepsEveryRowNullAndList()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (n INTEGER, text VARCHAR, list VARCHAR[])");
        const int Rows = 10_000;
        using (var appender = connection.CreateAppender("t"))
        {
            for (var n = 0; n < Rows; n++)
            {
                var row = appender.CreateRow().AppendValue(n);
                row = n % 3 == 0 ? row.AppendNullValue() : row.AppendValue($"verdi nummer {n}");
                row.AppendValue(n % 5 == 0 ? null : Enumerable.Range(0, n % 4).Select(i => i == 2 ? null : $"element {n}-{i}")).EndRow();
            }
        }

        using var reader = connection.Query("FROM t ORDER BY n");
        for (var n = 0; n < Rows; n++)
        {
            reader.Read().ShouldBeTrue();
            reader.GetInt32(0).ShouldBe(n);
            (reader.IsDBNull(1) ? null : reader.GetString(1)).ShouldBe(n % 3 == 0 ? null : $"verdi nummer {n}");
            if (n % 5 == 0)
                reader.IsDBNull(2).ShouldBeTrue();
            else
                reader.GetFieldValue<List<string?>>(2).ShouldBe(Enumerable.Range(0, n % 4).Select(i => i == 2 ? null : $"element {n}-{i}"));
        }

        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public void AppendValue_OtherTypeThanColumn_IsRefused()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (n BIGINT)");
        using var appender = connection.CreateAppender("t");

        Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue((int?)1)).Message
            .ShouldBe("A value of type Int32 was appended to column 1 of type BigInt: append the type that matches the column, DuckDB's appender converts nothing.");
    }

    [Fact]
    public void AppendValue_DecimalFinerThanColumn_IsRefused()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (n DECIMAL(5,2))");
        using var appender = connection.CreateAppender("t");

        Should.Throw<ArgumentException>(() => appender.CreateRow().AppendValue(1.234m)).Message.ShouldContain("1.234 does not fit");
        Should.Throw<ArgumentException>(() => appender.CreateRow().AppendValue(1234.5m)).Message.ShouldContain("widen the column");
        appender.CreateRow().AppendValue(123.400m).EndRow();
        appender.Close();
        connection.Scalar("SELECT n FROM t").ShouldBe(123.40m);
    }

    [Fact]
    public void AppendValue_ArraysOfTextAndNulls_SurviveChunksAndDroppedRows()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (n INTEGER, pair VARCHAR[2])");
        const int Rows = 6000;
        using (var appender = connection.CreateAppender("t"))
        {
            for (var n = 0; n < Rows; n++)
            {
                appender.CreateRow().AppendNullValue().AppendNullValue();
                var row = appender.CreateRow().AppendValue(n);
                (n % 2 == 0 ? row.AppendNullValue() : row.AppendValue(new[] { $"en lang nok tekst {n}", n % 3 == 0 ? null : "b" })).EndRow();
            }
        }

        connection.Scalar("SELECT count(*) FROM t WHERE pair IS NULL AND n % 2 = 0").ShouldBe(3000L);
        connection.Scalar("SELECT count(*) FROM t WHERE pair[1] = 'en lang nok tekst ' || n AND (pair[2] = 'b') IS NOT DISTINCT FROM CASE WHEN n % 3 <> 0 THEN true END")
            .ShouldBe(3000L);
    }

    [Fact]
    public void AppendNullValue_ToStruct_IsRefused()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (s STRUCT(a VARCHAR))");
        using var appender = connection.CreateAppender("t");

        Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendNullValue()).Message.ShouldContain("column 1 of type Struct");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AppendValue_ArrayOfOtherLength_IsRefused(int length)
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (pair INTEGER[2])");
        using var appender = connection.CreateAppender("t");

        Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue(new int[length])).Message.ShouldContain($"An array of {length} elements");
    }

    [Fact]
    public void AppendValue_NameThatTheEnumLacks_IsRefused()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (mood ENUM('god', 'dårlig'))");
        using var appender = connection.CreateAppender("t");

        Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue("sur")).Message
            .ShouldBe("'sur' is not a value of the ENUM of column 1: god, dårlig.");
    }

    [Fact]
    public void EndRow_TooFewValues_NamesTheNumbers()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b INTEGER)");
        using var appender = connection.CreateAppender("t");
        var row = appender.CreateRow().AppendValue((int?)1);

        Should.Throw<InvalidOperationException>(row.EndRow).Message.ShouldContain("has 2 columns, and the row 1 values");
        row.AppendValue((int?)2);
        Should.Throw<IndexOutOfRangeException>(() => row.AppendValue((int?)3)).Message.ShouldContain("Table t has 2 columns");
    }

    [Fact]
    public void Dispose_ExceptionPassesThrough_WritesCompletedRowsOnly()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b VARCHAR)");

        Should.Throw<FormatException>(() =>
        {
            using var appender = connection.CreateAppender("t");
            appender.CreateRow().AppendValue((int?)1).AppendValue("hel").EndRow();
            appender.CreateRow().AppendValue((int?)2);
            throw new FormatException();
        });

        connection.Scalar("SELECT string_agg(a || b) FROM t").ShouldBe("1hel");
    }

    [Fact]
    public void CreateRow_RowBeforeNotEnded_DropsItAndItsNulls()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b INTEGER)");
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendNullValue();
            appender.CreateRow().AppendValue((int?)1).AppendValue((int?)2).EndRow();
        }

        connection.Scalar("SELECT a + b FROM t").ShouldBe(3);
    }

    [Fact]
    public void Close_ConstraintViolated_ThrowsDuckDBsError()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        appender.CreateRow().AppendValue((int?)1).EndRow();

        Should.Throw<DuckDBException>(appender.Close).ErrorType.ShouldBe(DuckDBErrorType.Constraint);
        appender.Dispose();
        connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Clear_BufferedRows_AreDropped()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER DEFAULT 7)");
        using (var appender = connection.CreateAppender(null, "main", "t"))
        {
            for (var n = 0; n < 3000; n++)
                appender.CreateRow().AppendValue(n).EndRow();
            appender.Clear();
            appender.CreateRow().AppendDefault().EndRow();
        }

        connection.Scalar("SELECT list(a)::VARCHAR FROM t").ShouldBe("[7]");
    }

    [Fact]
    public void AppendRow_CallbackFails_KeepsEarlierRowsAndTakesNoMore()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using (var appender = connection.CreateAppender("main", "t"))
        {
            appender.AppendRow(1, static (row, value) => row.AppendValue(value));
            Should.Throw<FormatException>(() => appender.AppendRow(row => throw new FormatException()));
            Should.Throw<InvalidOperationException>(() => appender.CreateRow());
        }

        connection.Scalar("SELECT list(a)::VARCHAR FROM t").ShouldBe("[1]");
    }

    [Fact]
    public void CreateAppender_NoSuchTable_Throws()
    {
        using var connection = Memory.Open();
        Should.Throw<DuckDBException>(() => connection.CreateAppender("missing")).ErrorType.ShouldBe(DuckDBErrorType.Catalog);
    }

    [Fact]
    public void CreateRow_Closed_Throws()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        var appender = connection.CreateAppender("t");
        appender.Close();
        Should.Throw<InvalidOperationException>(() => appender.CreateRow());
        Should.Throw<InvalidOperationException>(appender.Close);
    }
}
