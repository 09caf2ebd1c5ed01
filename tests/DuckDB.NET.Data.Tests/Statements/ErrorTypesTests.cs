using DuckDB.NET.Data.Statements;
using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests.Statements;

public sealed class ErrorTypesTests
{
    // The first words are those of DuckDB's messages.
    [Theory]
    [InlineData("INTERRUPT Error: Interrupted!", DuckDBErrorType.Interrupt)]
    [InlineData("IO Error: No files found", DuckDBErrorType.Io)]
    [InlineData("Invalid Input Error: x", DuckDBErrorType.InvalidInput)]
    [InlineData("Binder Error: a Catalog Error: b", DuckDBErrorType.Binder)]
    [InlineData("something else", DuckDBErrorType.Invalid)]
    public void FromMessage_FirstWords_TellTheKind(string message, DuckDBErrorType expected) => ErrorTypes.FromMessage(message).ShouldBe(expected);

    [Fact]
    public void Exception_OfAnInterruption_IsACancellation() =>
        ErrorTypes.Exception("INTERRUPT Error: Interrupted!", DuckDBErrorType.Interrupt).ShouldBeOfType<OperationCanceledException>();
}
