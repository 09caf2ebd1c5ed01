using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>What surveys say of a focus area, for the whole municipality.</summary>
internal static class FocusSurveyNumbers
{
    private const int Decimals = 2;

    /// <summary>The dimensions, with one line for a survey that has no answers.</summary>
    public static IReadOnlyList<FocusNumber> Of(FocusArea area, IReadOnlyList<FocusSurveyFigures> surveys)
    {
        var numbers = new List<FocusNumber>();
        foreach (var wanted in area.Surveys)
        {
            var survey = surveys.FirstOrDefault(s => s.Instrument.Code == wanted.Survey);
            if (survey is null || survey.Figures.Count == 0)
                numbers.Add(FocusNumber.Missing(survey?.Instrument.TitleNb ?? wanted.Survey, "Ingen svar er lest inn for kommunen."));
            else
                numbers.AddRange(wanted.Factors.Select(factor => Number(survey, factor)));
        }

        return numbers;
    }

    private static FocusNumber Number(FocusSurveyFigures survey, string factor)
    {
        var name = survey.Instrument.Factors.First(f => f.Code == factor).NameNb;
        if (survey.Figures.FirstOrDefault(f => f.Group == SurveyGroup.Municipality && f.Factor == factor) is not { } figure)
            return FocusNumber.Missing(name, $"{survey.Instrument.TitleNb} har ikke spurt om det i siste runde.");
        var number = new FocusNumber(name, FocusState.Hidden, null)
        {
            Decimals = Decimals,
            PeriodNb = figure.Round,
            SourceNb = survey.SourceNb,
            Direction = Direction.Higher,
            Scale = figure.Scale,
        };
        if (figure.Hidden != HiddenReason.None)
            return number with { WhyNotNb = "Holdt tilbake av hensyn til dem som har svart." };
        return figure.Mean is not { } mean
            ? FocusNumber.Missing(name, $"Ingen har svart i {figure.Round}.")
            : number with
            {
                State = FocusState.Known,
                Value = mean,
                Change = figure.Change?.Difference,
                Since = figure.Change?.Against ?? "",
                Verdict = figure.Change?.Verdict,
                Other = figure.Reference?.Score,
                OtherNb = figure.Reference is { } reference ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Landet {reference.Year}") : "",
            };
    }
}
