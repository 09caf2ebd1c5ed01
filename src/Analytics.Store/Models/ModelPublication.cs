namespace Analytics.Store.Models;

/// <summary>What a run of models will make visible, in one transaction.</summary>
internal sealed class ModelPublication
{
    public List<PartRegistration> Parts { get; } = [];

    public List<PartRemoval> Removals { get; } = [];

    public List<StepRecord> Steps { get; } = [];

    public void Publish(ICatalogue catalogue)
    {
        if (Parts.Count > 0 || Removals.Count > 0)
            catalogue.Publish(Parts, Removals, Steps);
    }
}
