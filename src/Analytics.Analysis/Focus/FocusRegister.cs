using Analytics.Analysis.Registers;

namespace Analytics.Analysis.Focus;

/// <summary>The items of a register that belong to a focus area.</summary>
/// <param name="Register">The register's name.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Overview">How far they have come.</param>
/// <param name="Items">The items: overdue ones first, then open ones by deadline, then the rest. Empty where items stand for persons, so that only numbers are shown.</param>
public sealed record FocusRegister(string Register, string TitleNb, RegisterOverview Overview, IReadOnlyList<RegisterItem> Items);
