using System.Data;
using System.Data.Common;
using System.Numerics;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests;

public sealed class DuckDBDataReaderTests
{
    private enum Mood
    {
        Ok,
        Sad,
    }

    public static TheoryData<string, object, Type> Values => new()
    {
        { "true", true, typeof(bool) },
        { "-1::TINYINT", (sbyte)-1, typeof(sbyte) },
        { "1::UTINYINT", (byte)1, typeof(byte) },
        { "-2::SMALLINT", (short)-2, typeof(short) },
        { "2::USMALLINT", (ushort)2, typeof(ushort) },
        { "3", 3, typeof(int) },
        { "3::UINTEGER", 3u, typeof(uint) },
        { "4::BIGINT", 4L, typeof(long) },
        { "18446744073709551615::UBIGINT", ulong.MaxValue, typeof(ulong) },
        { "sum(5)", new BigInteger(5), typeof(BigInteger) },
        { "'-170141183460469231731687303715884105728'::HUGEINT", -BigInteger.Pow(2, 127), typeof(BigInteger) },
        { "340282366920938463463374607431768211455::UHUGEINT", BigInteger.Pow(2, 128) - 1, typeof(BigInteger) },
        { "1.5::FLOAT", 1.5f, typeof(float) },
        { "-1e300::DOUBLE", -1e300, typeof(double) },
        { "-1.5::DECIMAL(3,1)", -1.5m, typeof(decimal) },
        { "-12345678.9::DECIMAL(9,1)", -12345678.9m, typeof(decimal) },
        { "-123456789012345.678::DECIMAL(18,3)", -123456789012345.678m, typeof(decimal) },
        { "-1234567890123456789012345.678::DECIMAL(38,3)", -1234567890123456789012345.678m, typeof(decimal) },
        { "'tolv bytes..'", "tolv bytes..", typeof(string) },
        { "'tretten bytes'", "tretten bytes", typeof(string) },
        { "'a' || chr(0) || 'å🏔'", "a\0å🏔", typeof(string) },
        { "'ok'::ENUM('sad', 'ok')", "ok", typeof(string) },
        { "DATE '2024-02-29'", new DateOnly(2024, 2, 29), typeof(DateOnly) },
        { "DATE '1537-01-01'", new DateOnly(1537, 1, 1), typeof(DateOnly) },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999), typeof(TimeOnly) },
        { "TIME '24:00:00'", TimeOnly.MaxValue, typeof(TimeOnly) },
        { "TIMESTAMP '1969-12-31 23:59:59.999999'", new DateTime(1969, 12, 31, 23, 59, 59, 999, 999), typeof(DateTime) },
        { "TIMESTAMP_S '1969-12-31 23:59:59'", new DateTime(1969, 12, 31, 23, 59, 59), typeof(DateTime) },
        { "TIMESTAMP_MS '2026-01-02 03:04:05.678'", new DateTime(2026, 1, 2, 3, 4, 5, 678), typeof(DateTime) },
        { "TIMESTAMP_NS '2026-01-02 03:04:05.123456789'", new DateTime(2026, 1, 2, 3, 4, 5).AddTicks(1234567), typeof(DateTime) },
        { "TIMESTAMPTZ '2026-06-15 12:00:00+02'", new DateTime(2026, 6, 15, 10, 0, 0), typeof(DateTime) },
        { "INTERVAL '3 days 04:05:06.5'", new TimeSpan(3, 4, 5, 6, 500), typeof(TimeSpan) },
        { "UUID '80000000-0000-0000-0000-00000000000f'", Guid.Parse("80000000-0000-0000-0000-00000000000f"), typeof(Guid) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void GetValue_OfEveryType_IsOfTheFieldType(string sql, object expected, Type type)
    {
        using var connection = Memory.Open();
        foreach (var streaming in new[] { false, true })
        {
            using var command = connection.Command($"SELECT {sql} AS x");
            command.UseStreamingMode = streaming;
            using var reader = command.ExecuteReader();
            reader.GetFieldType(0).ShouldBe(type);
            reader.Read().ShouldBeTrue();
            reader.GetValue(0).ShouldBe(expected);
            reader["x"].ShouldBeOfType(type);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_ManyChunks_SeesEveryRowAndNull(bool streaming)
    {
        using var connection = Memory.Open();
        using var command = connection.Command(
            "SELECT range::INTEGER AS n, CASE WHEN range % 7 <> 0 THEN 'tekst ' || repeat('x', (range % 20)::INTEGER) END AS text, 42 AS fixed FROM range(10000)");
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();
        reader.HasRows.ShouldBeTrue();
        var n = 0;
        for (; reader.Read(); n++)
        {
            reader.GetInt32(0).ShouldBe(n);
            reader.IsDBNull(1).ShouldBe(n % 7 == 0);
            if (n % 7 != 0)
                reader.GetString(1).ShouldBe("tekst " + new string('x', n % 20));
            reader.GetInt32(2).ShouldBe(42);
        }

        n.ShouldBe(10_000);
        reader.Read().ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0)).Message.ShouldContain("no current row");
    }

    [Fact]
    public void Read_EmptyResult_KeepsTheColumns()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT 1 AS a, 'x' AS B WHERE false");

        reader.HasRows.ShouldBeFalse();
        reader.FieldCount.ShouldBe(2);
        reader.GetName(1).ShouldBe("B");
        reader.GetOrdinal("b").ShouldBe(1);
        reader.GetFieldType(1).ShouldBe(typeof(string));
        reader.Read().ShouldBeFalse();
        Should.Throw<DuckDBException>(() => reader.GetOrdinal("c")).Message.ShouldBe("No column is called 'c'; there are: a, B.");
        Should.Throw<IndexOutOfRangeException>(() => reader.GetName(2)).Message.ShouldBe("There is no column 2; the result has 2 columns, from 0.");
    }

    [Fact]
    public void GetFieldValue_IntegersThatFit_AreConverted()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT 300::BIGINT, sum(7), 2.5::DOUBLE, 1.5::DECIMAL(3,1)");
        reader.Read();

        reader.GetInt32(0).ShouldBe(300);
        reader.GetDouble(0).ShouldBe(300.0);
        reader.GetDecimal(0).ShouldBe(300m);
        reader.GetFieldValue<BigInteger>(0).ShouldBe(300);
        Should.Throw<InvalidCastException>(() => reader.GetByte(0)).Message.ShouldContain("300 of column");
        reader.GetInt64(1).ShouldBe(7);
        Should.Throw<InvalidCastException>(() => reader.GetDouble(1));
        Should.Throw<InvalidCastException>(() => reader.GetFloat(2));
        Should.Throw<InvalidCastException>(() => reader.GetDouble(3)).Message
            .ShouldContain("is Decimal and cannot be read as Double: read it as Decimal, or cast it in SQL.");
        Should.Throw<InvalidCastException>(() => reader.GetString(0));
    }

    [Fact]
    public void GetFieldValue_Null_IsNullOrRefused()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT NULL::INTEGER AS n, NULL::VARCHAR AS s, 5 AS five");
        reader.Read();

        reader.GetFieldValue<int?>(0).ShouldBeNull();
        reader.GetFieldValue<int?>(2).ShouldBe(5);
        reader.GetValue(0).ShouldBe(DBNull.Value);
        Should.Throw<InvalidCastException>(() => reader.GetInt32(0)).Message.ShouldBe("Column 'n' is NULL here: test IsDBNull(0) first, or read a nullable type.");
        Should.Throw<InvalidCastException>(() => reader.GetString(1));
    }

    [Fact]
    public void GetFieldValue_OtherForms_OfDatesEnumsAndLists()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query(
            "SELECT DATE '2026-03-15', TIMESTAMPTZ '2026-03-15 01:00:00+01', 'Sad'::ENUM('Ok', 'Sad'), [1, NULL], ['æ', NULL], [[1.5::DOUBLE], []], array_value(1, 2)");
        reader.Read();

        reader.GetDateTime(0).ShouldBe(new DateTime(2026, 3, 15));
        reader.GetFieldValue<DateTimeOffset>(1).ShouldBe(new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero));
        reader.GetFieldValue<Mood>(2).ShouldBe(Mood.Sad);
        reader.GetFieldValue<List<int?>>(3).ShouldBe([1, null]);
        Should.Throw<InvalidCastException>(() => reader.GetFieldValue<List<int>>(3)).Message.ShouldContain("read it as List<Int32?>");
        reader.GetFieldValue<List<string?>>(4).ShouldBe(["æ", null]);
        reader.GetFieldValue<List<List<double>>>(5).ShouldBe([[1.5], []]);
        reader.GetValue(6).ShouldBe(new List<int> { 1, 2 });
    }

    [Fact]
    public void GetValue_StructAndMap_AreDictionaries()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT {'kode': '1103', 'verdi': NULL::DOUBLE, 'del': {'n': range}}, MAP {'a': range, 'b': NULL} FROM range(2100)");
        for (var n = 0L; reader.Read(); n++)
        {
            var record = reader.GetFieldValue<Dictionary<string, object?>>(0);
            record["kode"].ShouldBe("1103");
            record["verdi"].ShouldBeNull();
            record["del"].ShouldBeOfType<Dictionary<string, object?>>()["n"].ShouldBe(n);
            var map = reader.GetFieldValue<Dictionary<string, long?>>(1);
            map["a"].ShouldBe(n);
            map["b"].ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("DATE 'infinity'")]
    [InlineData("DATE '0044-03-15 (BC)'")]
    [InlineData("TIMESTAMP '-infinity'")]
    public void GetValue_OutsideDotNetsYears_IsRefused(string sql)
    {
        using var connection = Memory.Open();
        using var reader = connection.Query($"SELECT {sql} AS moment");
        reader.Read();
        Should.Throw<InvalidOperationException>(() => reader.GetValue(0)).Message.ShouldContain("in column 'moment' is infinite or outside the years 1 to 9999");
    }

    [Fact]
    public void GetValue_IntervalOfMonths_IsRefused()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT INTERVAL 14 MONTH AS span");
        reader.Read();
        Should.Throw<InvalidCastException>(() => reader.GetValue(0)).Message.ShouldContain("counts 14 months");
    }

    [Fact]
    public void ExecuteReader_TypeWithoutReader_NamesColumnAndRemedy()
    {
        using var connection = Memory.Open();
        Should.Throw<NotSupportedException>(() => connection.Query("SELECT '101'::BIT AS flags")).Message
            .ShouldBe("Column 'flags' is of DuckDB type Bit, which is not read here: cast it to VARCHAR in SQL.");
    }

    [Fact]
    public void GetSchemaTable_DataTableLoad_TakesTypesAndRows()
    {
        using var connection = Memory.Open();
        using var reader = connection.Query("SELECT range AS n, 'x' || range AS text, range::DECIMAL(9,2) AS money FROM range(3)");
        var schema = reader.GetSchemaTable();
        schema.Rows[2][SchemaTableColumn.NumericScale].ShouldBe((byte)2);
        schema.Rows[0][SchemaTableColumn.NumericScale].ShouldBe(DBNull.Value);

        using DataTable table = new();
        table.Load(reader);
        table.Rows.Count.ShouldBe(3);
        table.Rows[2]["text"].ShouldBe("x2");
        table.Columns["money"]!.DataType.ShouldBe(typeof(decimal));
    }

    [Fact]
    public void Read_StreamedResultFailsHalfway_ThrowsAndDoesNotEndQuietly()
    {
        using var connection = Memory.Open();
        using var command = connection.Command("SELECT CASE WHEN range = 9000 THEN error('midt i') ELSE 'ok' END FROM range(10000)");
        command.UseStreamingMode = true;
        var rows = 0;
        Should.Throw<DuckDBException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows++;
        }).Message.ShouldContain("midt i");
        rows.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void Close_WithCloseConnection_ClosesIt()
    {
        using var connection = Memory.Open();
        using var command = connection.Command("SELECT 1");
        var reader = command.ExecuteReader(CommandBehavior.CloseConnection);
        reader.Dispose();
        reader.Dispose();

        connection.State.ShouldBe(ConnectionState.Closed);
        Should.Throw<ObjectDisposedException>(() => reader.Read());
    }
}
