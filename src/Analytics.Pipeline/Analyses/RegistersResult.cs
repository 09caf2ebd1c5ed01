using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's own registers and management figures say.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Day">The day that it is seen on.</param>
/// <param name="Registers">Each register that has items.</param>
/// <param name="Benefits">Benefits added up by unit of measure.</param>
/// <param name="Unmeasured">Benefits without a baseline, target, value or unit of measure.</param>
/// <param name="Deviations">Deviations, or null without a register of them.</param>
/// <param name="Agreements">Leaders' agreements, or null without a register of them.</param>
/// <param name="Programme">Layers, the four L's, inputs and pilots; or null when no item is tagged and there are neither inputs nor pilots.</param>
/// <param name="Effects">Linked indicators before and after.</param>
/// <param name="Units">The figures of units, and what is computed from them.</param>
/// <param name="NotesNb">What could not be done, and why.</param>
public sealed record RegistersResult(
    MunicipalityCode Municipality,
    DateOnly Day,
    IReadOnlyList<RegisterState> Registers,
    IReadOnlyList<BenefitRealisation> Benefits,
    IReadOnlyList<RegisterItem> Unmeasured,
    DeviationOverview? Deviations,
    AgreementCoverage? Agreements,
    ProgrammeProfile? Programme,
    IReadOnlyList<IndicatorEffect> Effects,
    ManagementFigures Units,
    IReadOnlyList<string> NotesNb);
