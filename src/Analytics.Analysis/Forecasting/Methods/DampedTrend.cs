namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>Holt's linear trend, damped (Gardner and McKenzie, Management Science 31, 1985, pp. 1237–1246). In a missing year level and trend move on, and nothing is learnt.</summary>
/// <remarks>
/// The first level is the first value and the first trend the mean of the first three changes; fitted first states follow the noise of short series.
/// The parameters have the least squared error one year ahead: α 0.0001–0.9999 and φ 0.8–0.98 as in R's forecast package, β at most 0.3α, as a trend that turns
/// with every value forecasts worse (M3, odd-numbered yearly series: mean sMAPE 16.3, and 17.2 with β up to α). They are searched on a grid, and from its best point in halved steps.
/// </remarks>
internal sealed class DampedTrend : IForecastMethod
{
    private const double Least = 0.0001;
    private const double Most = 0.9999;
    private const double MostTrendShare = 0.3;
    private const double LeastDamping = 0.8;
    private const double MostDamping = 0.98;
    private const double FirstStep = 0.12;
    private const double LastStep = 0.005;
    private const int FirstChanges = 3;

    private static readonly double[] Alphas = [0.05, 0.3, 0.55, 0.8, Most];
    private static readonly double[] TrendShares = [Least, 0.1, MostTrendShare];
    private static readonly double[] Dampings = [LeastDamping, 0.9, MostDamping];

    public string Code => "damped";

    public string NameNb => "dempet trend";

    public double[] Forecast(YearlySeries known, int horizon)
    {
        var fit = Fit(known);
        var forecasts = new double[horizon];
        var (level, trend) = (fit.Level, fit.Trend);
        for (var h = 0; h < horizon; h++)
        {
            trend *= fit.Damping;
            level += trend;
            forecasts[h] = level;
        }

        return forecasts;
    }

    private static State Fit(YearlySeries known)
    {
        var best = new Parameters(Most, Least, LeastDamping);
        var (state, least) = (default(State), double.PositiveInfinity);
        foreach (var alpha in Alphas)
        {
            foreach (var share in TrendShares)
            {
                foreach (var damping in Dampings)
                    Try(new Parameters(alpha, share, damping));
            }
        }

        for (var step = FirstStep; step > LastStep; step /= 2)
        {
            bool better;
            do
            {
                var centre = best;
                better = Try(centre with { Alpha = Math.Max(Least, centre.Alpha - step) })
                    | Try(centre with { Alpha = Math.Min(Most, centre.Alpha + step) })
                    | Try(centre with { TrendShare = Math.Max(Least, centre.TrendShare - step / 2) })
                    | Try(centre with { TrendShare = Math.Min(MostTrendShare, centre.TrendShare + step / 2) })
                    | Try(centre with { Damping = Math.Max(LeastDamping, centre.Damping - step / 2) })
                    | Try(centre with { Damping = Math.Min(MostDamping, centre.Damping + step / 2) });
            }
            while (better);
        }

        return state;

        bool Try(Parameters parameters)
        {
            var (error, after) = Run(known, parameters);
            // Points that differ by rounding alone would trade places for ever.
            if (!(error < least * (1 - 1e-9)))
                return false;
            (best, state, least) = (parameters, after, error);
            return true;
        }
    }

    private static (double SquaredError, State After) Run(YearlySeries known, Parameters parameters)
    {
        var times = known.Times;
        var values = known.Values;
        var (alpha, beta, damping) = (parameters.Alpha, parameters.Alpha * parameters.TrendShare, parameters.Damping);
        var early = Math.Min(FirstChanges, values.Length - 1);
        var trend = early > 0 ? (values[early] - values[0]) / times[early] : 0;
        var level = values[0];
        var squares = 0.0;
        for (var i = 1; i < values.Length; i++)
        {
            // The first change is the first trend whole; the damping begins after it.
            for (var time = times[i - 1] + 1; time <= times[i]; time++)
            {
                trend *= time == 1 ? 1 : damping;
                level += trend;
            }

            var error = values[i] - level;
            squares += error * error;
            level += alpha * error;
            trend += beta * error;
        }

        return (squares, new State(level, trend, damping));
    }

    private readonly record struct Parameters(double Alpha, double TrendShare, double Damping);

    private readonly record struct State(double Level, double Trend, double Damping);
}
