using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A service whose kroner per inhabitant are compared.</summary>
/// <param name="Concept">The concept of the indicator catalogue.</param>
/// <param name="NameNb">What is measured.</param>
/// <param name="NeedCorrection">Sectors of the cost key joined by +, or <c>no-cost-key</c>.</param>
/// <param name="Series">The municipality's series of the concept.</param>
/// <param name="Group">The target group whose figure it is made of, or null where it is published per inhabitant.</param>
internal sealed record ServiceSpending(string Concept, string NameNb, string NeedCorrection, IndicatorSeries Series, TargetGroup? Group);
