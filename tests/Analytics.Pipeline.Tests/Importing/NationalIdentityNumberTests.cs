using System.Globalization;
using Analytics.Pipeline.Importing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Importing;

public sealed class NationalIdentityNumberTests
{
    [Fact]
    public void IsIn_EveryNumberThatChecks_IsFoundAndNoneWithADigitChanged()
    {
        var random = new Random(11);
        var tried = 0;
        while (tried < 500)
        {
            if (Make(random.Next(1, 32) + (40 * random.Next(2)), random.Next(1, 13) + (80 * random.Next(2)), random.Next(100), random.Next(1000)) is not { } number)
                continue;
            tried++;
            NationalIdentityNumber.IsIn(number).ShouldBeTrue(number);
            NationalIdentityNumber.IsIn($"ring {number[..6]} {number[6..]}, takk").ShouldBeTrue(number);

            // One changed digit never passes both checks: the weights and 11 share no factor.
            var at = random.Next(11);
            var changed = number.ToCharArray();
            changed[at] = (char)('0' + ((changed[at] - '0' + random.Next(1, 10)) % 10));
            NationalIdentityNumber.IsIn(new string(changed)).ShouldBeFalse($"{number} at {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("00000000000")]
    [InlineData("1130")]
    public void IsIn_OtherText_IsNotOne(string text) => NationalIdentityNumber.IsIn(text).ShouldBeFalse();

    /// <summary>Day, month, year and serial number with control digits k1 and k2 as Skatteetaten defines them; null where one of them would be 10.</summary>
    private static string? Make(int day, int month, int year, int serial)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{day:D2}{month:D2}{year:D2}{serial:D3}");
        foreach (var weights in new[] { "376189452", "5432765432" })
        {
            var rest = text.Zip(weights, (d, w) => (d - '0') * (w - '0')).Sum() % 11;
            var control = rest == 0 ? 0 : 11 - rest;
            if (control == 10)
                return null;
            text += control.ToString(CultureInfo.InvariantCulture);
        }

        return text;
    }
}
