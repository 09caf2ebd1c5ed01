using Analytics.Analysis.Forecasting;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Analysis.Tests.Forecasting;

/// <summary>Yearly values for the tests.</summary>
internal static class Yearly
{
    private const int First = 2010;

    /// <summary>Any series of 7 to 14 values with up to three years missing between them, in tenths from −100 to 100.</summary>
    public static Arbitrary<KnownValue[]> Any { get; } =
        (from count in Gen.Choose(7, 14)
         from values in Gen.Choose(-1000, 1000).ArrayOf(count)
         from steps in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Choose(2, 4))).ArrayOf(count)
         select values.Select((value, i) => new KnownValue(new Year(First + steps.Take(i).Sum()), value / 10.0)).ToArray()).ToArbitrary();

    public static KnownValue[] Known(params double[] values) => [.. values.Select((value, i) => new KnownValue(new Year(First + i), value))];

    public static YearlySeries Series(params double[] values) => new(Known(values));

    /// <summary>Values in years counted from the first.</summary>
    public static YearlySeries At(params (int Time, double Value)[] values) => new(values.Select(v => new KnownValue(new Year(First + v.Time), v.Value)));
}
