using System.Diagnostics.CodeAnalysis;

namespace Analytics.Analysis;

/// <summary>A result, or the sentence that says why there is none. Missing data is an answer here, not an error.</summary>
/// <typeparam name="T">The result.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, string? whyNotNb)
    {
        Value = value;
        WhyNotNb = whyNotNb;
    }

    /// <summary>The result, or null.</summary>
    public T? Value { get; }

    /// <summary>Why there is no result, in bokmål; null when there is one.</summary>
    public string? WhyNotNb { get; }

    /// <summary>Whether there is a result.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(WhyNotNb))]
    public bool HasValue => Value is not null;

    /// <summary>A result.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>What follows from the result, or the same reason.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, TNext> next)
        where TNext : class
    {
        ArgumentNullException.ThrowIfNull(next);
        return HasValue ? next(Value) : Outcome<TNext>.None(WhyNotNb);
    }

    /// <summary>No result, for this reason.</summary>
    internal static Outcome<T> None(string whyNotNb) => new(null, whyNotNb);
}
