using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Catalogue;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Parts;
using Quartz;

namespace Analytics.Scheduling.Events;

/// <summary>Reads <c>pipelines/schedule.yaml</c>, and holds its names against the sources and its times against the quiet hours.</summary>
/// <param name="definition">What the other text files say.</param>
public sealed class ScheduleFile(PipelineDefinition definition)
{
    /// <summary>The file's name under the pipeline definitions.</summary>
    public const string Name = "schedule.yaml";

    private const string AllKostra = "kostra";
    private const string AllKlass = "klass";
    private static readonly string[] Awaits = ["nothing", "previous-year", "this-year", "previous-quarter", "new-vintage"];
    private static readonly string[] Kinds = [.. Enum.GetNames<StepKind>().Select(n => n.ToLowerInvariant())];

    /// <summary>Reads the file.</summary>
    /// <exception cref="ConfigurationException">It is missing or wrong; the message names line, key and what was expected.</exception>
    public ScheduleDefinition Read()
    {
        var yaml = YamlSection.Load(Path.Combine(definition.Folder, Name));
        var zone = Zone(yaml);
        var quiet = Quiet(yaml);
        var municipalities = yaml.Texts("municipalities").Select(code => MunicipalityCode.IsValid(code)
            ? new MunicipalityCode(code)
            : throw yaml.Wrong("municipalities", $"\"{code}\"", "codes of four digits in quotation marks, such as \"1130\"")).ToList();
        var schedule = new ScheduleDefinition(zone, quiet, municipalities.Count > 0 ? municipalities : [definition.Municipality.Municipality], [.. yaml.Sections("events").Select(e => Event(e, zone))])
        {
            AtOnce = Count(yaml, "at_once", 2),
            AtOnceEach = Count(yaml, "at_once_each", 1),
        };
        yaml.RefuseUnknownKeys();
        RefuseTwice(yaml, schedule);
        foreach (var @event in schedule.Events)
        {
            RefuseQuiet(@event, schedule);
            RefuseUnknownAfter(@event, schedule);
        }

        return schedule;
    }

    private static int Count(YamlSection yaml, string key, int fallback) =>
        yaml.Integer(key, fallback) is >= 1 and <= 100 and var count ? count : throw yaml.Wrong(key, "another number", "a number of jobs from 1 to 100");

    private static TimeZoneInfo Zone(YamlSection yaml)
    {
        var name = yaml.OptionalText("time_zone") ?? "Europe/Oslo";
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw yaml.Wrong("time_zone", $"\"{name}\"", "a time zone such as Europe/Oslo");
    }

    private static (TimeOnly From, TimeOnly To)? Quiet(YamlSection yaml)
    {
        if (yaml.OptionalText("quiet") is not { } text)
            return null;
        return text.Split('-') is [var from, var to] && Time(from) is { } start && Time(to) is { } end && start < end
            ? (start, end)
            : throw yaml.Wrong("quiet", $"\"{text}\"", "two times of a day, such as \"05:00-08:15\"");
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private ScheduledEvent Event(YamlSection yaml, TimeZoneInfo zone)
    {
        var steps = yaml.Sections("steps").Select(Step).ToList();
        var result = new ScheduledEvent(yaml.Text("id"), yaml.Text("title"), [.. yaml.Texts("at").Select(at => Cron(yaml, at, zone))], steps)
        {
            Window = Window(yaml),
            WorkingDays = yaml.Choice("days", required: false, "all", "working") == "working",
            EachMunicipality = yaml.Choice("for", required: false, "all", "each") == "each",
            Awaits = (Awaited)Array.IndexOf(Awaits, yaml.Choice("awaits", required: false, Awaits)),
            Enough = yaml.OptionalNumber("enough", 0.01, 1) ?? 1,
            Sources = [.. yaml.Texts("sources").SelectMany(s => Sources(yaml, s)).Distinct()],
            After = yaml.Texts("after"),
            Timeout = Minutes(yaml, "timeout_minutes", yaml.Integer("timeout_minutes", 120)),
            Retries = [.. yaml.Texts("retry_minutes").Select(m => Minutes(yaml, "retry_minutes", int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0))],
            AudienceNb = yaml.OptionalText("audience") ?? "",
            Source = yaml.OptionalText("source") ?? "",
            Place = yaml.Place,
        };
        yaml.RefuseUnknownKeys();
        return Sound(yaml, result);
    }

    private static ScheduledEvent Sound(YamlSection yaml, ScheduledEvent @event)
    {
        if (@event.Id.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            throw yaml.Wrong("id", $"\"{@event.Id}\"", "letters, digits and hyphens, such as C09");
        if (@event.Steps.Count == 0)
            throw yaml.Wrong("steps", "none", "one step at least, such as - { do: remind, text: … }");
        if (@event.At.Count == 0)
            throw yaml.Wrong("at", "none", "a list of cron expressions, such as [\"0 15/30 8-11 15-20 3 ?\"]");
        if (@event.Awaits != Awaited.Nothing && (@event.Window is null || @event.Sources.Count == 0 || @event.Steps[0].Kind != StepKind.Ingest))
            throw yaml.Wrong("awaits", "no window, no sources, or another first step than ingest", "an event that waits for figures has window:, sources: and ingest as its first step");
        return @event;
    }

    private static EventWindow? Window(YamlSection yaml)
    {
        if (yaml.OptionalText("window") is not { } text)
            return null;
        return text.Split("..") is [var from, var to] && Day(from) is { } start && Day(to) is { } end && start <= end
            ? new EventWindow(start, end)
            : throw yaml.Wrong("window", $"\"{text}\"", "two days of a year, such as \"03-15..03-20\"");
    }

    // A year that has a 29 February.
    private static DateOnly? Day(string text) => DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeSpan Minutes(YamlSection yaml, string key, int minutes) => minutes is >= 1 and <= 10_080
        ? TimeSpan.FromMinutes(minutes)
        : throw yaml.Wrong(key, "another value", "minutes from 1 to 10080, a week");

    private static CronExpression Cron(YamlSection yaml, string text, TimeZoneInfo zone)
    {
        const string Expected = "seconds, minutes, hours, days of the month, months, days of the week, and a year where needed: \"0 15/30 8-11 15-20 3 ?\"";

        // Quartz keeps "any value" as 98 and 99, and takes these numbers for it.
        if (text.Split(' ').SelectMany(field => field.Split(',', '-', '/')).Any(number => number is "98" or "99"))
            throw yaml.Wrong("at", $"\"{text}\"", Expected);
        try
        {
            return new CronExpression(text, zone);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw yaml.Wrong("at", $"\"{text}\" ({e.Message.TrimEnd('.')})", Expected);
        }
    }

    private IReadOnlyList<string> Sources(YamlSection yaml, string name)
    {
        var live = definition.Sources.Where(s => s.IsLive).ToList();
        IReadOnlyList<string> found = name switch
        {
            AllKostra => [.. live.Where(s => s.IsKostra).Select(s => s.Name)],
            AllKlass => [.. live.Where(s => s.Klass is not null).Select(s => s.Name)],
            _ => [.. live.Where(s => s.Name == name || (s.IsCube && s.Table == name)).Select(s => s.Name)],
        };
        if (found.Count > 0)
            return found;
        var near = NearestCodes.To(name, name, [new PublishedCode(AllKostra, AllKostra), new PublishedCode(AllKlass, AllKlass), .. live.Select(s => new PublishedCode(s.Name, s.Name))]);
        throw yaml.Wrong("sources", $"\"{name}\"", $"kostra, klass, or the name or table of a source with a query{(near.Count == 0 ? "" : $"; nearest: {string.Join(", ", near.Select(n => n.Code))}")}");
    }

    private static EventStep Step(YamlSection yaml, int place)
    {
        var kind = (StepKind)Array.IndexOf(Kinds, yaml.Choice("do", required: true, Kinds));
        var step = new EventStep(string.Create(CultureInfo.InvariantCulture, $"{place + 1}-{Kinds[(int)kind]}"), kind);
        step = kind switch
        {
            StepKind.Render => step with
            {
                Formats = Words(yaml, "formats", step.Formats),
                Parts = Words(yaml, "parts", step.Parts),
                IsEdition = yaml.Flag("edition"),
            },
            StepKind.Publish => step with { Label = yaml.OptionalText("label") ?? "", TitleNb = yaml.Text("title"), IsPublic = yaml.Flag("public"), IsEdition = yaml.Flag("edition") },
            StepKind.Freeze => step with { EditionNumber = yaml.Integer("number", 0) },
            StepKind.Remind => step with { TextNb = yaml.Text("text") },
            StepKind.Notebook => step with { File = yaml.Text("file") },
            _ => step,
        };
        if (kind == StepKind.Publish && !step.IsEdition && !Publishable(step.Label))
            throw yaml.Wrong("label", $"\"{step.Label}\"", "small letters, digits and hyphens, such as utkast");
        if (kind == StepKind.Render && step.FormatsOfParts.FirstOrDefault(g => g.Formats.Count == 0) is { Parts: [var part, ..] })
            throw yaml.Wrong("formats", $"\"{string.Join(", ", step.Formats).ToLowerInvariant()}\" for the part {part.ToString().ToLowerInvariant()}", $"one of {string.Join(", ", PartFormats.Of(part)).ToLowerInvariant()}");
        yaml.RefuseUnknownKeys();
        return step;
    }

    private static bool Publishable(string label) => label.Length is > 0 and <= 60 && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && label[0] != '-';

    private static IReadOnlyList<T> Words<T>(YamlSection yaml, string key, IReadOnlyList<T> fallback)
        where T : struct, Enum
    {
        var texts = yaml.Texts(key);
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        return texts.Count == 0 ? fallback : [.. texts.Select(t => names.IndexOf(t) is >= 0 and var place ? Enum.GetValues<T>()[place] : throw yaml.Wrong(key, $"\"{t}\"", $"one of {string.Join(", ", names)}"))];
    }

    private static void RefuseTwice(YamlSection yaml, ScheduleDefinition schedule)
    {
        if (schedule.Events.GroupBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("events", $"\"{twice.Key}\" twice", "an id of its own for each event");
    }

    private static void RefuseUnknownAfter(ScheduledEvent @event, ScheduleDefinition schedule)
    {
        foreach (var before in @event.After)
        {
            if (schedule.Events.All(e => e.Id != before))
                throw new ConfigurationException(@event.Place, $"{@event.Id} is to come after \"{before}\"", $"an event of the file: {string.Join(", ", schedule.Events.Select(e => e.Id))}", "Correct the id.");
            if (Reaches(schedule, before, @event.Id, []))
                throw new ConfigurationException(@event.Place, $"{@event.Id} and {before} are each to come after the other", "an order without circles", "Take one of them out of after.");
        }
    }

    private static bool Reaches(ScheduleDefinition schedule, string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && schedule.Events.Where(e => e.Id == from).SelectMany(e => e.After).Any(b => Reaches(schedule, b, to, seen)));

    private static void RefuseQuiet(ScheduledEvent @event, ScheduleDefinition schedule)
    {
        if (schedule.Quiet is not { } quiet || !@event.AsksSources)
            return;
        foreach (var cron in @event.At)
        {
            // Four years have every day of a month and every weekday; a time of day that is in the quiet hours is seen in them.
            var end = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
            for (var time = cron.GetNextValidTimeAfter(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)); time is { } at && at < end; time = cron.GetNextValidTimeAfter(at))
            {
                var local = TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(at, schedule.Zone).TimeOfDay);
                if (local >= quiet.From && local < quiet.To)
                    throw new ConfigurationException(@event.Place, $"{@event.Id} asks SSB at {local:HH\\:mm} (\"{cron.CronExpressionString}\")", $"a time outside the quiet hours {quiet.From:HH\\:mm}-{quiet.To:HH\\:mm}", $"Write {quiet.To:HH\\:mm} or later.");
            }
        }
    }
}
