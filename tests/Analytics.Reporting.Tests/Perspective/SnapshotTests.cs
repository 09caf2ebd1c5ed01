using System.Text;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class SnapshotTests
{
    private static readonly string Accepted = RepositoryFolder.Combine("tests", "Analytics.Reporting.Tests", "Perspective", "lyngvaer.snapshot.txt");

    /// <summary>All texts of the full fixture; when they are meant to change, run with UPDATE_SNAPSHOTS=1 and read the difference.</summary>
    [Fact]
    public void Compose_FullFixture_SaysWhatWasAccepted()
    {
        var text = string.Join('\n', DocumentText.Of(PerspectiveComposer.Compose(Lyngvaer.Full))) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Accepted, text, new UTF8Encoding(false));
        text.ShouldBe(File.ReadAllText(Accepted));
    }
}
