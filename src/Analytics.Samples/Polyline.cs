namespace Analytics.Samples;

/// <summary>Straight lines between points, flat outside them: how a schedule of ages or a path of years is written down.</summary>
internal sealed class Polyline(params (double X, double Y)[] points)
{
    /// <summary>The height at x.</summary>
    public double At(double x)
    {
        if (x <= points[0].X)
            return points[0].Y;

        for (var i = 1; i < points.Length; i++)
        {
            var (right, height) = points[i];
            if (x > right)
                continue;

            var (left, from) = points[i - 1];
            return from + ((height - from) * (x - left) / (right - left));
        }

        return points[^1].Y;
    }
}
