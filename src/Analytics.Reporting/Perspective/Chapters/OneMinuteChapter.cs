using Analytics.Analysis.Economy;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 0: one A4 page with three traffic lights and up to five findings.</summary>
internal sealed class OneMinuteChapter : IChapterComposer
{
    private const int MostFindings = 5;

    private static readonly Dictionary<string, string> Areas = new()
    {
        ["Økonomi"] = "økonomien",
        ["Tjenester"] = "tjenestene",
        ["Samfunn"] = "samfunnet",
    };

    public string Id => "ett-minutt";

    public Chapter Compose(ReportContext context)
    {
        var input = context.Input;
        var blocks = new List<Block>();
        if (input.Lights.Count > 0)
            blocks.Add(new TrafficLightsBlock([.. input.Lights.Select(l => TrafficLightWriter.Write(l, context))]));
        else
            blocks.Add(new MissingBlock(Say("Trafikklysene"), Say("Ingen regel kunne vurderes. Reglene trenger regnskapstall fra SSB-tabell 12134 og folketall fra 07459.")));

        var findings = input.Findings.Take(MostFindings).Select((f, i) => FindingWriter.Write(f, i + 1, context)).ToList();
        if (findings.Count > 0)
            blocks.Add(new FindingsBlock(Title(findings.Count), findings, Explanation(context)));
        else
            blocks.Add(new MissingBlock(Say("Funnene"), Say("Tallene ga ingen funn som er store og sikre nok til å stå på første side.")));
        return new Chapter(Id, 0, Say("Ett minutt"), Say("Hva må kommunestyret ta stilling til?"), Heading(input.Lights), "", blocks);
    }

    private static string Title(int count) => count == 1 ? Say("Ett funn") : Say($"{ReportWords.Capital(ReportWords.Count(count))} funn, de viktigste først");

    private static string Explanation(ReportContext context)
    {
        var sources = context.Sources.Entries.Count;
        var markers = sources == 0 ? "" : sources == 1 ? Say(" K1 viser til kilden i vedlegget.") : Say(" Merkene K1, K2 og videre viser til kildene i vedlegget.");
        return Say("Rangert etter kroner, hvor sikkert funnet er, og hvor mye kommunen kan påvirke.") + markers;
    }

    private static string Heading(IReadOnlyList<TrafficLight> lights)
    {
        if (lights.Count == 0)
            return Say("Tallene gir ikke grunnlag for trafikklys i denne utgaven");
        var clauses = lights.GroupBy(l => l.Verdict).Select(g => (g.Key, Subjects: g.Select(l => Subject(l.AreaNb)).ToList()))
            .OrderBy(g => Rank(g.Key))
            .Select(g => Clause(g.Key, g.Subjects))
            .ToList();
        return ReportWords.Capital(clauses.Count <= 2 ? string.Join(Say(", og "), clauses) : Say($"{string.Join(", ", clauses.Take(clauses.Count - 1))}, og {clauses[^1]}"));
    }

    private static string Subject(string area) => Areas.TryGetValue(area, out var known) ? Say(known) : ReportWords.Lower(Retell(area));

    private static int Rank(TrafficLightVerdict verdict) => verdict switch
    {
        TrafficLightVerdict.Red => 0,
        TrafficLightVerdict.Yellow => 1,
        TrafficLightVerdict.Green => 2,
        _ => 3,
    };

    private static string Clause(TrafficLightVerdict verdict, List<string> subjects)
    {
        var who = ReportWords.Join(subjects);
        return verdict switch
        {
            TrafficLightVerdict.Red => who + Say(" er under press"),
            TrafficLightVerdict.Yellow => who + Say(" bør følges"),
            TrafficLightVerdict.Green => who + Say(" er i balanse"),
            _ => who + Say(" er ikke vurdert"),
        };
    }
}
