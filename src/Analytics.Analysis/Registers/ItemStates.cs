namespace Analytics.Analysis.Registers;

/// <summary>What the states mean.</summary>
public static class ItemStates
{
    /// <summary>Whether something is still to be done.</summary>
    public static bool IsOpen(this ItemState state) => state is ItemState.NotStarted or ItemState.Running or ItemState.Delayed or ItemState.Expired;

    /// <summary>Whether what was meant has been done.</summary>
    public static bool IsDone(this ItemState state) => state is ItemState.Done or ItemState.Scaled or ItemState.Learnt;
}
