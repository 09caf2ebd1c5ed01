using Analytics.Analysis.Editing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class LevelShiftTests
{
    // Flow of the Nile at Aswan, 1871-1970 (R datasets::Nile; Cobb, Biometrika 65 (1978)). R's strucchange dates its one break to 1898: 28 years before, mean 1097.75, and 849.97 after.
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840,
        874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
        1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    [Fact]
    public void Most_Nile_IsAfter1898()
    {
        var shift = LevelShift.Most(Nile)!;

        (1870 + shift.Before).ShouldBe(1898);
        shift.MeanBefore.ShouldBe(1097.75, 0.005);
        shift.MeanAfter.ShouldBe(849.97, 0.005);
        shift.Probability.ShouldBeLessThan(1e-9);
    }

    // Student's own data on sleep (Biometrika 6 (1908); R datasets::sleep): t.test(extra ~ group, var.equal = TRUE) gives t = -1.8608, df = 18, p = 0.07919.
    [Fact]
    public void At_StudentsSleep_IsStudentsTest()
    {
        double[] sleep = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

        var test = LevelShift.At(sleep, 10);

        test.Statistic.ShouldBe(1.8608, 0.0001);
        test.DegreesOfFreedom.ShouldBe(18);
        test.Probability.ShouldBe(0.07919, 0.00001);
    }

    [Fact]
    public void At_ConstantParts_IsInfiniteOrNothing()
    {
        LevelShift.At([1, 1, 2, 2], 2).Probability.ShouldBe(0);
        LevelShift.At([1, 1, 1, 1], 2).Probability.ShouldBe(1);
    }

    [Fact]
    public void Most_TooShort_IsNothing() => LevelShift.Most([1, 2, 3]).ShouldBeNull();
}
