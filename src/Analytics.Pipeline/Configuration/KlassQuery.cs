using Analytics.Sources.Klass;

namespace Analytics.Pipeline.Configuration;

/// <summary>What a source of format klass holds, and what KLASS is asked to get it.</summary>
/// <param name="Subject">What about.</param>
/// <param name="Classification">The classification's number: 131 is municipalities.</param>
/// <param name="Target">For a correspondence the other classification's number; null otherwise.</param>
/// <param name="From">The first day (codes, changes); null for a correspondence, which is asked for on one day.</param>
/// <param name="At">For a correspondence the day; null for the day of the question.</param>
public sealed record KlassQuery(KlassSubject Subject, int Classification, int? Target, DateOnly? From, DateOnly? At)
{
    private static readonly ColumnDefinition[] CodeColumns =
    [
        Code("code", true), Text("name"), Code("valid_from", false), Code("valid_to", false), Code("level", true), Code("parent_code", false), Code("is_unspecified", true), Text("notes"),
    ];

    private static readonly ColumnDefinition[] ChangeColumns = [Code("old_code", false), Text("old_name"), Code("new_code", false), Text("new_name"), Code("occurred", true)];

    private static readonly ColumnDefinition[] CorrespondenceColumns =
    [
        Code("source_code", false), Text("source_name"), Code("target_code", false), Text("target_name"), Code("valid_from", false), Code("valid_to", false),
    ];

    /// <summary>The columns that the rows have in the store; days as text, yyyy-MM-dd.</summary>
    public IReadOnlyList<ColumnDefinition> Columns => Subject switch
    {
        KlassSubject.Codes => CodeColumns,
        KlassSubject.Changes => ChangeColumns,
        _ => CorrespondenceColumns,
    };

    /// <summary>The question as it is asked on a day: what is in force by then, and nothing that is still to come.</summary>
    public KlassRequest Request(DateOnly today) => Subject switch
    {
        KlassSubject.Codes => KlassRequest.Codes(Classification, From!.Value, today.AddDays(1)),
        KlassSubject.Changes => KlassRequest.Changes(Classification, From!.Value, today.AddDays(1)),
        _ => KlassRequest.CorrespondsAt(Classification, Target!.Value, At ?? today),
    };

    private static ColumnDefinition Code(string name, bool required) => new(name, name, ColumnType.Code, required);

    private static ColumnDefinition Text(string name) => new(name, name, ColumnType.Text, false);
}
