using Analytics.Analysis.Registers;

namespace Analytics.Analysis.Focus;

/// <summary>Which items of own registers belong to a focus area: those of its registers, those that are tagged with it, and those that are to change one of its indicators.</summary>
internal static class FocusRegisters
{
    /// <summary>The registers that have such items.</summary>
    public static IReadOnlyList<FocusRegister> Of(FocusArea area, FocusSources known)
    {
        var codes = area.Concepts.Concat(area.Concepts.SelectMany(c => known.Indicators[c].Codes)).ToHashSet(StringComparer.Ordinal);
        var registers = new List<FocusRegister>();
        foreach (var (register, title, shape) in known.Registers)
        {
            var whole = area.Registers.Contains(register);
            var items = known.Items.Where(i => i.Register == register).ToList();
            // Tags would split up what is only counted, until a number tells of a person.
            List<RegisterItem> own = whole ? items : shape.IsCountedOnly() ? [] : [.. items.Where(i => i.FocusAreas.Contains(area.Name) || codes.Contains(i.Indicator))];
            if (own.Count > 0)
                registers.Add(new FocusRegister(register, title, RegisterOverview.Of(own, known.Day), shape.IsCountedOnly() ? [] : [.. Ordered(own, known.Day)]));
        }

        return registers;
    }

    private static IEnumerable<RegisterItem> Ordered(List<RegisterItem> items, DateOnly day) => items
        .OrderBy(i => i.IsOverdue(day) ? 0 : i.State.IsOpen() ? 1 : 2)
        .ThenBy(i => i.Deadline ?? DateOnly.MaxValue)
        .ThenBy(i => i.Item, StringComparer.Ordinal);
}
