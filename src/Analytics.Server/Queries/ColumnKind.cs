namespace Analytics.Server.Queries;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    Text,
    Integer,
    Number,
    Truth,
    Time,
    Compound,
}
