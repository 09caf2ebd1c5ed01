namespace Analytics.Analysis.Registers;

/// <summary>What the shapes mean.</summary>
public static class RegisterShapes
{
    /// <summary>Whether items stand for persons, so that only numbers are shown.</summary>
    public static bool IsCountedOnly(this RegisterShape shape) => shape is RegisterShape.Deviation or RegisterShape.Agreement;
}
