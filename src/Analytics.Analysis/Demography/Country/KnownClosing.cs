using Analytics.Analysis.Demography.Flows;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Adds what the main alternative added: its factors on fertility, and, where the alternative holds its total to the trend, the same persons.</summary>
internal sealed class KnownClosing(CountryClosure closure, bool adjustsTotal) : IYearClosing
{
    public (YearFlows Flows, FlowAccount Account) Step(int passed, int area, double[] start, Func<double, YearFlows> rates, double[] end)
    {
        var flows = rates(closure.BirthFactor[passed][area]);
        if (adjustsTotal)
            flows = closure.Adjusted(flows, passed, area);
        return (flows, FlowStep.Step(start, flows, FlowOptions.Default, end));
    }
}
