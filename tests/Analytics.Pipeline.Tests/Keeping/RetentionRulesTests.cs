using Analytics.Core;
using Analytics.Pipeline.Keeping;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Keeping;

public sealed class RetentionRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_NoFile_IsTheDefaults() => RetentionRules.Load(folder.Path).ShouldBe(new RetentionRules());

    [Fact]
    public void Load_TheCommittedFile_SaysTheDefaults() => RetentionRules.Load(RepositoryFolder.Combine("pipelines")).ShouldBe(new RetentionRules());

    [Fact]
    public void Load_ALine_IsTaken()
    {
        File.WriteAllText(folder.Combine("keeping.yaml"), "landed_days: 3650\n");
        RetentionRules.Load(folder.Path).ShouldBe(new RetentionRules { Landed = TimeSpan.FromDays(3650) });
    }

    [Theory]
    [InlineData("retired_parts_days: 0", "0")]
    [InlineData("landed_days: -3", "-3")]
    [InlineData("landed_days: never", "never")]
    [InlineData("editions_days: 30", "editions_days")]
    public void Load_AWrongLine_IsRefusedWithItsValue(string line, string named)
    {
        File.WriteAllText(folder.Combine("keeping.yaml"), line + "\n");
        Should.Throw<ConfigurationException>(() => RetentionRules.Load(folder.Path)).Message.ShouldContain(named);
    }
}
