using System.Globalization;
using Analytics.Analysis.Staffing;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/staffing.yaml</c>.</summary>
internal static class StaffingFile
{
    private const int MostYears = 25;

    public static StaffingDefinition Read(string file, IReadOnlyList<StaffingReference> services)
    {
        var yaml = YamlSection.Load(file);
        var years = yaml.Integer("years", 15);
        if (years is < 1 or > MostYears)
            throw yaml.Wrong("years", years.ToString(CultureInfo.InvariantCulture), $"a number of years from 1 to {MostYears}");
        var working = yaml.OptionalSection("working_age") is { } ages ? WorkingAge(ages) : new AgeRange(20, 66);
        var staff = yaml.Sections("services").Select(s => Staff(s, services)).ToList();
        var levers = yaml.Sections("levers").Select(l => Lever(l, services)).ToList();
        yaml.RefuseUnknownKeys();
        if (staff.GroupBy(s => (s.Service, s.Municipality)).FirstOrDefault(g => g.Count() > 1) is { Key: var (service, municipality) })
            throw yaml.Wrong("services", $"\"{service}\" twice for municipality {municipality}", "one entry for each service and municipality");
        LeverSection.RefuseTwice(yaml, levers.Select(l => l.Lever.Name));
        return new StaffingDefinition(years, working, staff, levers);
    }

    private static AgeRange WorkingAge(YamlSection yaml)
    {
        var (from, to) = (yaml.Integer("from", 20), yaml.Integer("to", 66));
        yaml.RefuseUnknownKeys();
        return from >= 15 && to >= from && to <= 80
            ? new AgeRange(from, to)
            : throw yaml.Wrong("from", string.Create(CultureInfo.InvariantCulture, $"{from} and to: {to}"), "ages from 15 to 80, the lower one first, such as from: 20 and to: 66");
    }

    private static OwnStaff Staff(YamlSection yaml, IReadOnlyList<StaffingReference> services)
    {
        var service = Service(yaml, yaml.Text("service"), services);
        var municipality = yaml.OptionalMunicipality("municipality") ?? throw yaml.Wrong("municipality", "no code", "the municipality whose staff it is, four digits in quotation marks");
        var (counted, per) = (yaml.OptionalNumber("full_time"), yaml.OptionalNumber("full_time_per_10000"));
        if (counted is not null && per is not null)
            throw yaml.Wrong("full_time_per_10000", per.Value.ToString(CultureInfo.InvariantCulture), "one of full_time and full_time_per_10000");
        var (key, fullTime) = per is null ? ("full_time", counted) : ("full_time_per_10000", per);
        if (fullTime is not (null or > 0))
            throw yaml.Wrong(key, fullTime.Value.ToString(CultureInfo.InvariantCulture), "agreed årsverk above 0");
        var end = yaml.Integer("at_end_of", 0);
        if (fullTime is not null && end is < 2000 or > 2200)
            throw yaml.Wrong("at_end_of", end == 0 ? "no year" : end.ToString(CultureInfo.InvariantCulture), $"the year at whose end {key} was counted, such as 2025");
        var staff = new OwnStaff(
            service,
            municipality,
            fullTime is { } number ? (number, new Year(end), per is not null) : null,
            new StaffingFacts
            {
                SickLeavePercent = yaml.OptionalNumber("sick_leave_percent", 0, 40),
                PositionSizePercent = yaml.OptionalNumber("position_size_percent", 5, 100),
                TurnoverPercent = yaml.OptionalNumber("turnover_percent", 0, 60),
                RetirementPercent = yaml.OptionalNumber("retirement_percent", 0, 40),
            },
            yaml.Text("source"));
        yaml.RefuseUnknownKeys();
        return staff;
    }

    private static (StaffingLever Lever, MunicipalityCode? Municipality) Lever(YamlSection yaml, IReadOnlyList<StaffingReference> services)
    {
        var (name, title, from, to, municipality) = LeverSection.Read(yaml);
        var lever = new StaffingLever(name, title, from)
        {
            To = to,
            Service = yaml.OptionalText("service") is { } service ? Service(yaml, service, services) : null,
            CoveragePercent = yaml.OptionalNumber("coverage_percent", -100, 100) ?? 0,
            ProductivityPercent = yaml.OptionalNumber("productivity_percent", -10, 10) ?? 0,
            SickLeavePoints = yaml.OptionalNumber("sick_leave_points", -20, 20) ?? 0,
            PositionSizePoints = yaml.OptionalNumber("position_size_points", -50, 50) ?? 0,
            RetirementPoints = yaml.OptionalNumber("retirement_points", -20, 20) ?? 0,
        };
        yaml.RefuseUnknownKeys();
        return lever is { CoveragePercent: 0, ProductivityPercent: 0, SickLeavePoints: 0, PositionSizePoints: 0, RetirementPoints: 0 }
            ? throw yaml.Wrong("lever", $"\"{name}\" without an effect", "coverage_percent, productivity_percent, sick_leave_points, position_size_points or retirement_points")
            : (lever, municipality);
    }

    private static string Service(YamlSection yaml, string name, IReadOnlyList<StaffingReference> services) => services.Any(s => s.Service == name)
        ? name
        : throw yaml.Wrong("service", $"\"{name}\"", $"a service of reference/staffing.csv: {string.Join(", ", services.Select(s => s.Service))}");
}
