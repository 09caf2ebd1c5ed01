using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>The penalised likelihood at one set of offsets.</summary>
internal sealed record TopalsState(double Value, Vector<double> Gradient, Matrix<double> Information, Vector<double> LogRates, Vector<double> ExpectedDeaths);
