namespace Analytics.Server.Queries;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record AnswerColumn(string Name, ColumnKind Kind)
{
    public bool IsNumber => Kind is ColumnKind.Integer or ColumnKind.Number;
}
