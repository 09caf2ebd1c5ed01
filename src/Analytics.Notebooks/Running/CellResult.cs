namespace Analytics.Notebooks.Running;

/// <summary>A cell that has been run.</summary>
/// <param name="Cell">Its id.</param>
/// <param name="Number">Which of the cells that are run it is, from 1: Jupyter's execution count.</param>
/// <param name="Outputs">What it put out, in order.</param>
/// <param name="IsCached">Whether the outputs are of an earlier run.</param>
public sealed record CellResult(string Cell, int Number, IReadOnlyList<CellOutput> Outputs, bool IsCached)
{
    /// <summary>The error that ended it, or null.</summary>
    public CellOutput? Error => Outputs.FirstOrDefault(o => o.Kind == OutputKind.Error);
}
