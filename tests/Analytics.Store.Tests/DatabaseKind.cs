namespace Analytics.Store.Tests;

/// <summary>What a catalogue is kept in.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
