using Analytics.Analysis.Registers;

namespace Analytics.Pipeline.Configuration;

/// <summary>A register that the municipality keeps.</summary>
/// <param name="Register">Its name in the files.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Shape">What its items are.</param>
/// <param name="RenewMonths">For agreements: after how many months one is made anew.</param>
public sealed record RegisterDefinition(string Register, string TitleNb, RegisterShape Shape, int RenewMonths);
