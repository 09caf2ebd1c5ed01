using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.House;

/// <summary>What we are built of is a committed list, so that a new package, version or licence is seen by whoever reads the change.</summary>
public sealed class DependencyTests
{
    private const string Heading = "registry,name,version,licence,used by";

    private static readonly string Listed = RepositoryFolder.Combine("dependencies.csv");

    // Licences under which a municipality may use, change and pass on the program without asking anyone ("blessing" is SQLite's, which is in the public domain); MPL-2.0 is of a tool that only the tests run.
    private static readonly HashSet<string> Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "OFL-1.1", "MS-PL OR Apache-2.0", "blessing"];

    [Fact]
    public void Dependencies_AreThoseOfTheCommittedList()
    {
        var dependencies = Dependency.All();
        var found = string.Join('\n', dependencies.Select(d => d.ToString()).Prepend(Heading)) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Listed, found);

        dependencies.Count.ShouldBeGreaterThan(50);
        File.ReadAllText(Listed).ShouldBe(found, "a package came, went or changed: look at it, then UPDATE_SNAPSHOTS=1 writes the list");
    }

    [Fact]
    public void Licences_AreAmongTheAllowed() =>
        Dependency.All().Where(d => !Allowed.Contains(d.Licence) && !(d.Licence == "MPL-2.0" && d.UsedBy == "tests")).ShouldBeEmpty();
}
