namespace Analytics.Store.Tests.Queries;

/// <summary>One published dataset for tests that only read.</summary>
public sealed class PublishedStore : IDisposable
{
    public PublishedStore() =>
        Test.PublishPopulation("march", new DateTimeOffset(2026, 3, 15, 7, 0, 0, TimeSpan.Zero), ("4601", 10.5), ("1103", double.NaN));

    internal TestStore Test { get; } = new();

    public void Dispose() => Test.Dispose();
}
