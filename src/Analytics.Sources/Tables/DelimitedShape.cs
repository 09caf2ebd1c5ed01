using System.Text;

namespace Analytics.Sources.Tables;

/// <summary>What a delimited file turned out to be.</summary>
/// <param name="Encoding">How it is encoded.</param>
/// <param name="Delimiter">What separates fields.</param>
/// <param name="HadBom">Whether it starts with a byte order mark.</param>
/// <param name="Header">The header's names, trimmed.</param>
public sealed record DelimitedShape(Encoding Encoding, char Delimiter, bool HadBom, IReadOnlyList<string> Header);
