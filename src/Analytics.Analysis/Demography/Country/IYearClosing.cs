using Analytics.Analysis.Demography.Flows;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Takes a municipality through a year with what is added to its rates.</summary>
internal interface IYearClosing
{
    /// <summary>Steps one municipality one year.</summary>
    /// <param name="passed">Years since the launch.</param>
    /// <param name="area">The municipality's place in the order.</param>
    /// <param name="start">Persons at the start, 212 numbers.</param>
    /// <param name="rates">The year's flows for a factor on fertility.</param>
    /// <param name="end">Receives the persons at the end.</param>
    /// <returns>The flows that were used, and what happened.</returns>
    (YearFlows Flows, FlowAccount Account) Step(int passed, int area, double[] start, Func<double, YearFlows> rates, double[] end);
}
