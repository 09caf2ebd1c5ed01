using System.Globalization;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/service-demand.yaml</c>.</summary>
internal static class CoverageFile
{
    public static CoverageDefinition Read(string file, IReadOnlyList<ServiceRates> services)
    {
        var yaml = YamlSection.Load(file);
        var choices = yaml.Sections("services").Select(section => Choice(section, services)).ToList();
        yaml.RefuseUnknownKeys();
        return choices.GroupBy(c => (c.Choice.Service, c.Municipality)).FirstOrDefault(g => g.Count() > 1) is { Key: var (service, municipality) }
            ? throw yaml.Wrong("services", $"\"{service}\" twice for {(municipality is { } code ? $"municipality {code}" : "all municipalities")}", "one choice for each service and municipality")
            : new CoverageDefinition(choices);
    }

    private static (CoverageChoice Choice, MunicipalityCode? Municipality) Choice(YamlSection yaml, IReadOnlyList<ServiceRates> services)
    {
        var name = yaml.Text("service");
        if (services.FirstOrDefault(s => s.Service == name) is not { } service)
            throw yaml.Wrong("service", $"\"{name}\"", $"a service of reference/service-demand.csv: {string.Join(", ", services.Select(s => s.Service))}");
        var kind = yaml.Choice("coverage", required: true, "constant", "trend", "target") switch
        {
            "trend" => CoverageKind.Trend,
            "target" => CoverageKind.Target,
            _ => CoverageKind.Constant,
        };
        var choice = new CoverageChoice(name, kind) { Target = Target(yaml, service), Damping = Damping(yaml, kind) };
        if (kind == CoverageKind.Target && choice.Target is null)
            throw yaml.Wrong("target", "no value", "the coverage that is wanted, percent of the age group, and year: the year that it is reached in");
        var municipality = yaml.OptionalMunicipality("municipality");
        yaml.RefuseUnknownKeys();
        return (choice, municipality);
    }

    private static CoverageTarget? Target(YamlSection yaml, ServiceRates service)
    {
        var (target, year) = (yaml.OptionalNumber("target"), yaml.Integer("year", 0));
        if (target is null && year == 0)
            return null;
        if (target is not (>= 0 and <= 100))
            throw yaml.Wrong("target", target?.ToString(CultureInfo.InvariantCulture) ?? "no value", "percent of the age group, 0 to 100");
        var newest = service.Coverage[^1].Year;
        return year > newest.Value && year <= 2200
            ? new CoverageTarget(target.Value, new Year(year))
            : throw yaml.Wrong("year", year == 0 ? "no year" : year.ToString(CultureInfo.InvariantCulture), $"the year in which the target is reached, after {newest}, the newest year with a known coverage");
    }

    private static double Damping(YamlSection yaml, CoverageKind kind)
    {
        if (yaml.OptionalNumber("damping") is not { } damping)
            return 1;
        if (kind != CoverageKind.Trend)
            throw yaml.Wrong("damping", "a value where coverage is no trend", "coverage: trend, or no damping");
        return damping is > 0 and <= 1 ? damping : throw yaml.Wrong("damping", damping.ToString(CultureInfo.InvariantCulture), "a number above 0 and at most 1; 1 is a straight line");
    }
}
