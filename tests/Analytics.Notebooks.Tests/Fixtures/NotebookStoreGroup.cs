using Xunit;

namespace Analytics.Notebooks.Tests.Fixtures;

[CollectionDefinition(Name)]
public sealed class NotebookStoreGroup : ICollectionFixture<NotebookStore>
{
    public const string Name = "notebook store";
}
