using Xunit;

namespace Analytics.Server.Tests.Fixtures;

[CollectionDefinition(Name)]
public sealed class SampleStoreGroup : ICollectionFixture<SampleStore>
{
    public const string Name = "sample store";
}
