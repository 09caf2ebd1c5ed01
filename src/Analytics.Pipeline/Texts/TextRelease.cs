using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.FreeText;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Texts;

/// <summary>Masks texts, finds their themes, and publishes words and numbers alone. A round whose texts differ from those published by fewer than the minimum stays as it is: the difference would tell of few.</summary>
internal sealed class TextRelease(Workspace workspace, string who, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Publishes what has changed.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="chosen">The collections.</param>
    /// <param name="themes">How many themes are looked for; null for what each file says.</param>
    /// <returns>Number of rounds that were published anew.</returns>
    /// <exception cref="ConfigurationException">There are texts, and the words that they are masked with are missing.</exception>
    /// <exception cref="StoreException">The store is damaged or cannot be written.</exception>
    public int Run(PipelineDefinition definition, IReadOnlyList<TextDefinition> chosen, int? themes)
    {
        var published = 0;
        var parts = workspace.Catalogue.Parts().Where(p => p.Dataset.Schema == DatasetName.RawSchema).ToLookup(p => p.Dataset, p => p.Part.Hash);
        foreach (var texts in chosen.Where(t => parts.Contains(TextDatasets.Written(t))))
        {
            var words = TextWordLists.Read(definition.TextWordFolder);
            var asked = themes ?? texts.Themes;
            var step = string.Create(CultureInfo.InvariantCulture, $"text release {texts.Name} {TextThemeRows.Asked(asked)}");
            var fingerprint = Fingerprint([texts.Fingerprint, texts.Municipality.Value, words.Fingerprint, .. parts[TextDatasets.Written(texts)].Order(StringComparer.Ordinal)]);
            if (workspace.Catalogue.FindStep(step)?.Fingerprint != fingerprint)
                published += Publish(texts, words, asked, new StepRecord(step, fingerprint));
        }

        return published;
    }

    private int Publish(TextDefinition texts, TextWordLists words, int? themes, StepRecord step)
    {
        using var session = DuckDbSession.Open(workspace.Folder, workspace.Catalogue, new SessionOptions { Grant = new RestrictedGrant(who, $"themes of {texts.Name}, masked and with disclosure control", clock) { Tenant = texts.Municipality } });
        var written = Written(session, texts);
        var masker = new TextMasker(words.Names).With(written.Select(t => t.Text));
        var parts = new List<PartRegistration>();
        var rounds = 0;
        foreach (var round in written.GroupBy(t => t.Round, StringComparer.Ordinal))
        {
            var rows = round.ToList();
            var hashes = rows.ConvertAll(r => Hash($"{r.Sector}\n{r.Text}"));
            if (Difference(Released(session, texts, round.Key), hashes) is > 0 and var difference && difference < texts.Minimum)
            {
                progress.Warned(string.Create(CultureInfo.InvariantCulture, $"{texts.TitleNb} {round.Key}: {difference} texts are new or gone since its numbers were published. With fewer than {texts.Minimum} the change would tell of them, so the numbers stay until there are more."));
                continue;
            }

            var overview = TextThemes.Of([.. rows.Select(r => new SectorText(r.Sector, masker.Mask(r.Text)))], words.StopWords, masker.Names.IsName, themes, new DisclosureRules { MinimumRespondents = texts.Minimum });
            overview = overview with { Answers = AnswerTime.Of(rows.ConvertAll(r => (r.Arrived, r.Answered)), texts.Minimum) };
            parts.Add(new PartRegistration(new PartWriter(workspace.Folder).Write(TextDatasets.Result, [TextThemeRows.Columns(texts, new PublishedTextRound(round.Key, overview), themes)]), step.Step)
            {
                Partition = string.Create(CultureInfo.InvariantCulture, $"{texts.Name} {round.Key} {TextThemeRows.Asked(themes)}"),
                Tenant = texts.Municipality,
            });
            parts.Add(new PartRegistration(new PartWriter(workspace.Folder) { IsRestricted = true, Tenant = texts.Municipality }.Write(TextDatasets.Released, [ReleasedColumns(texts, round.Key, hashes)]), step.Step) { Partition = $"{texts.Name} {round.Key}", Restricted = true, Tenant = texts.Municipality });
            progress.Noted(string.Create(CultureInfo.InvariantCulture, $"{texts.TitleNb} {round.Key}: {overview.Themes.Count} themes in {overview.WithTheme} of {overview.Read} texts ({overview.TooShort} too short), {overview.Hidden} numbers hidden"));
            rounds++;
        }

        workspace.Catalogue.Publish(parts, steps: [step]);
        return rounds;
    }

    /// <summary>The texts in an order that the order of files and rows does not change.</summary>
    private static List<WrittenText> Written(DuckDbSession session, TextDefinition texts) =>
    [
        .. session.Query(
            $"SELECT round, sector, body, arrived, answered FROM {TextDatasets.Written(texts).Sql} WHERE body <> ''",
            r => new WrittenText(r.GetString(0), r.GetString(1), r.GetString(2), Day(r.IsDBNull(3) ? null : r.GetInt64(3)), Day(r.IsDBNull(4) ? null : r.GetInt64(4))))
            .OrderBy(t => t.Round, StringComparer.Ordinal).ThenBy(t => t.Text, StringComparer.Ordinal).ThenBy(t => t.Sector, StringComparer.Ordinal),
    ];

    private static DateOnly? Day(long? number) => number is { } day ? DateOnly.FromDayNumber((int)day) : null;

    private static List<string> Released(DuckDbSession session, TextDefinition texts, string round) => session.Datasets.Contains(TextDatasets.Released)
        ? [.. session.Query($"SELECT text_hash FROM {TextDatasets.Released.Sql} WHERE texts = $texts AND round = $round", r => r.GetString(0), ("texts", texts.Name), ("round", round))]
        : [];

    /// <summary>How many texts one has and the other does not; 0 when nothing was published.</summary>
    private static int Difference(List<string> then, List<string> now)
    {
        var (before, after) = (then.CountBy(h => h).ToDictionary(), now.CountBy(h => h).ToDictionary());
        return then.Count == 0 ? 0 : before.Keys.Union(after.Keys).Sum(h => Math.Abs(before.GetValueOrDefault(h) - after.GetValueOrDefault(h)));
    }

    private static ColumnBatch ReleasedColumns(TextDefinition texts, string round, List<string> hashes) => new(
    [
        CodeColumn.Constant("texts", texts.Name, hashes.Count),
        CodeColumn.Constant("round", round, hashes.Count),
        new TextColumn("text_hash", [.. hashes]),
    ]);

    private static string Fingerprint(IEnumerable<string> parts) => Hash(string.Join(' ', parts.Append(typeof(TextThemes).Module.ModuleVersionId.ToString())));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record WrittenText(string Round, string Sector, string Text, DateOnly? Arrived, DateOnly? Answered);
}
