using Analytics.Analysis.Arenas;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/arenas.yaml</c>.</summary>
internal static class ArenaFile
{
    public static IReadOnlyList<Arena> Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var arenas = yaml.Sections("arenas").Select(Arena).ToList();
        yaml.RefuseUnknownKeys();
        return arenas.GroupBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("arenas", $"\"{twice.Key}\" twice", "a name of its own for each arena")
            : arenas;
    }

    private static Arena Arena(YamlSection yaml)
    {
        var (from, to) = (yaml.DayOfYear("from"), yaml.DayOfYear("to"));
        var arena = new Arena(yaml.Text("arena"), yaml.Text("title"), (from.Month, from.Day), (to.Month, to.Day), yaml.OptionalText("participants") ?? "", [.. yaml.Sections("needs").Select(Need)]);
        yaml.RefuseUnknownKeys();
        return arena;
    }

    private static ArenaNeed Need(YamlSection yaml)
    {
        var names = yaml.Texts("sources");
        if (names.Count == 0)
            throw yaml.Wrong("sources", "none", "names of files in pipelines/sources, one at least");
        var (years, days) = (yaml.OptionalNumber("years_back", 0, 20), yaml.OptionalNumber("days", 1, 3700));
        if (years is null && days is null)
            throw yaml.Wrong("years_back", "neither years_back nor days", "how new the figures must be: years_back of their period, or days since they were taken in");
        var need = new ArenaNeed(yaml.Text("title"), names, (int?)years, (int?)days);
        yaml.RefuseUnknownKeys();
        return need;
    }
}
