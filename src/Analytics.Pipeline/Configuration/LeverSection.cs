using System.Globalization;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>What every lever of a text file has: name, title, years, and the municipality that it is for.</summary>
/// <param name="Name">Short name.</param>
/// <param name="TitleNb">Title in bokmål.</param>
/// <param name="From">The first year with effect.</param>
/// <param name="To">The last year with effect, or null for what lasts.</param>
/// <param name="Municipality">The municipality, or null for all.</param>
internal sealed record LeverSection(string Name, string TitleNb, Year From, Year? To, MunicipalityCode? Municipality)
{
    /// <summary>Reads them; the effects are left to the caller, as is refusing unknown keys.</summary>
    public static LeverSection Read(YamlSection yaml)
    {
        var from = yaml.Integer("from", 0);
        if (from is < 2000 or > 2200)
            throw yaml.Wrong("from", from == 0 ? "no year" : from.ToString(CultureInfo.InvariantCulture), "the first year with effect, such as 2028");
        var to = yaml.Integer("to", 0);
        if (to != 0 && to < from)
            throw yaml.Wrong("to", to.ToString(CultureInfo.InvariantCulture), $"the last year with effect, {from} or later; leave it out for what lasts");
        return new LeverSection(yaml.Text("lever"), yaml.Text("title"), new Year(from), to == 0 ? null : new Year(to), yaml.OptionalMunicipality("municipality"));
    }

    /// <summary>Refuses two levers of the same name, which nobody could tell apart in a table.</summary>
    public static void RefuseTwice(YamlSection yaml, IEnumerable<string> names)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("levers", $"\"{twice.Key}\" twice", "a name of its own for each lever");
    }
}
