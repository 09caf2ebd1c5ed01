namespace Analytics.Sources.PxWeb;

/// <summary>Something that a plan leaves out or does otherwise than was asked.</summary>
/// <param name="Kind">What.</param>
/// <param name="Variable">The variable's code; empty where it concerns the whole table.</param>
/// <param name="Value">The code or expression, as it was written; empty where it concerns the whole variable.</param>
/// <param name="Message">The whole sentence.</param>
/// <param name="Nearest">The values that were most likely meant, the likeliest first; none where there is nothing alike.</param>
public sealed record PxWebWarning(PxWebWarningKind Kind, string Variable, string Value, string Message, IReadOnlyList<PxWebValue> Nearest);
