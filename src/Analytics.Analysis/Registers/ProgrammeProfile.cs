namespace Analytics.Analysis.Registers;

/// <summary>What a programme such as Dønnakompasset does: the layers and the four L's of its measures, how inputs became choices, and what came of what was tried out.</summary>
/// <param name="ByLayer">Measures in each layer; one can be in several, as layers lie upon each other.</param>
/// <param name="WithoutLayer">Measures that are in none.</param>
/// <param name="ByWay">Measures under each of the four L's, and by unit; a unit without any is in it with zero.</param>
/// <param name="Inputs">Inputs.</param>
/// <param name="Chosen">Those that were chosen.</param>
/// <param name="Declined">Those that were not.</param>
/// <param name="WithoutInput">Measures that say they came from an input that nobody knows.</param>
/// <param name="Pilots">Pilots.</param>
/// <param name="Started">Pilots that have started.</param>
/// <param name="Learnt">Pilots whose learning is written down; those taken into use are among them.</param>
/// <param name="Scaled">Pilots taken into ordinary use.</param>
/// <param name="Stopped">Pilots that were given up.</param>
/// <param name="Unmeasured">Started pilots without a measurement before or after.</param>
public sealed record ProgrammeProfile(
    IReadOnlyDictionary<string, int> ByLayer,
    int WithoutLayer,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByWay,
    int Inputs,
    int Chosen,
    int Declined,
    IReadOnlyList<RegisterItem> WithoutInput,
    int Pilots,
    int Started,
    int Learnt,
    int Scaled,
    int Stopped,
    IReadOnlyList<RegisterItem> Unmeasured)
{
    /// <summary>The layers of municipal work after Dønna, Røros and Rana: authority, service, community.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["1.0", "2.0", "3.0"];

    /// <summary>Dønna's four L's.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["lytt", "lær", "løs", "led"];

    /// <summary>Part of the decided inputs that were chosen, or null when none is decided.</summary>
    public double? ChoiceRate => Chosen + Declined == 0 ? null : (double)Chosen / (Chosen + Declined);

    /// <summary>Sees a programme.</summary>
    /// <param name="measures">Its measures.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="pilots">What is tried out.</param>
    public static ProgrammeProfile Of(IReadOnlyCollection<RegisterItem> measures, IReadOnlyCollection<RegisterItem> inputs, IReadOnlyCollection<RegisterItem> pilots)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(pilots);
        var known = inputs.Select(i => i.Item).ToHashSet(StringComparer.Ordinal);
        var units = measures.Select(m => m.Unit).Distinct().Order(StringComparer.Ordinal).ToList();
        var started = pilots.Where(p => p.State != ItemState.NotStarted).ToList();
        return new ProgrammeProfile(
            Layers.ToDictionary(layer => layer, layer => measures.Count(m => m.Layers.Contains(layer))),
            measures.Count(m => m.Layers.Count == 0),
            Ways.ToDictionary(way => way, IReadOnlyDictionary<string, int> (way) => units.ToDictionary(unit => unit, unit => measures.Count(m => m.Unit == unit && m.Ways.Contains(way)))),
            inputs.Count,
            inputs.Count(i => i.State == ItemState.Chosen),
            inputs.Count(i => i.State == ItemState.Declined),
            [.. measures.Where(m => m.FromInput.Length > 0 && !known.Contains(m.FromInput))],
            pilots.Count,
            started.Count,
            pilots.Count(p => p.State is ItemState.Learnt or ItemState.Scaled),
            pilots.Count(p => p.State == ItemState.Scaled),
            pilots.Count(p => p.State == ItemState.Stopped),
            [.. started.Where(p => p.Baseline is null || p.Value is null)]);
    }
}
