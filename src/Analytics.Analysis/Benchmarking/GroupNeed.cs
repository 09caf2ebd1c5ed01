using System.Globalization;

namespace Analytics.Analysis.Benchmarking;

/// <summary>The need index of a group whose spending per inhabitant is known only as one figure.</summary>
/// <param name="Index">The mean of the members, weighted by inhabitants as the group's spending is.</param>
/// <param name="Known">Members that it rests on.</param>
/// <param name="Members">All members.</param>
public sealed record GroupNeed(double Index, int Known, int Members)
{
    /// <summary>The least share of the group's counted inhabitants who must live where there is an index.</summary>
    public const double LeastShare = 0.9;

    /// <summary>Weighs the members.</summary>
    /// <param name="groupNb">The group's name in a sentence in bokmål.</param>
    /// <param name="members">All of its municipalities.</param>
    /// <returns>The index, or why there is none.</returns>
    public static Outcome<GroupNeed> Of(string groupNb, IReadOnlyList<GroupMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var uncounted = members.Count(m => m.Inhabitants is null);
        if (members.Count == 0 || uncounted > 0)
            return Outcome<GroupNeed>.None(string.Create(CultureInfo.InvariantCulture, $"{groupNb} har ingen behovsindeks: folketallet mangler for {uncounted} av {members.Count} kommuner, og snittet av dem veies med det."));
        var known = members.Where(m => m.NeedIndex is not null).ToList();
        var (inhabitants, all) = (known.Sum(m => m.Inhabitants!.Value), members.Sum(m => m.Inhabitants!.Value));
        return inhabitants >= LeastShare * all
            ? new GroupNeed(known.Sum(m => m.NeedIndex!.Value * m.Inhabitants!.Value) / inhabitants, known.Count, members.Count)
            : Outcome<GroupNeed>.None(string.Create(CultureInfo.InvariantCulture, $"{groupNb} har ingen behovsindeks: bare {known.Count} av {members.Count} kommuner har en, og de har under {LeastShare * 100:0} % av innbyggerne."));
    }
}
