using Analytics.Core;

namespace Analytics.Analysis;

/// <summary>The same thing for men and for women.</summary>
/// <typeparam name="T">What there is one of for each sex.</typeparam>
/// <param name="Male">For men.</param>
/// <param name="Female">For women.</param>
public readonly record struct BySex<T>(T Male, T Female)
{
    /// <summary>The one of a sex.</summary>
    public T this[Sex sex] => sex == Sex.Male ? Male : Female;
}
