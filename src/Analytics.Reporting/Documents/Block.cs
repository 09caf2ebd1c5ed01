using System.Text.Json.Serialization;

namespace Analytics.Reporting.Documents;

/// <summary>A part of a chapter.</summary>
[JsonDerivedType(typeof(CardsBlock), "cards")]
[JsonDerivedType(typeof(FigureBlock), "figure")]
[JsonDerivedType(typeof(FindingsBlock), "findings")]
[JsonDerivedType(typeof(FocusBlock), "focus")]
[JsonDerivedType(typeof(KeyFiguresBlock), "keyFigures")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(MissingBlock), "missing")]
[JsonDerivedType(typeof(NotesBlock), "notes")]
[JsonDerivedType(typeof(OriginsBlock), "origins")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(QuestionsBlock), "questions")]
[JsonDerivedType(typeof(SourcesBlock), "sources")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(TrafficLightsBlock), "trafficLights")]
[JsonDerivedType(typeof(WordListBlock), "wordList")]
public abstract record Block
{
    /// <summary>What findings are about whose numbers stand here, by <see cref="FindingItem.Subject"/>; of several blocks the first is where the reader is led. Empty when none.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What it is about; null, the default, for what is about no one thing.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Who it is for; everyone by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }
}
