using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Suspicions in sentences, in bokmål: what stands there, what was expected, and what to check.</summary>
public static class SuspicionText
{
    /// <summary>The short name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string KindNb(SuspicionKind kind) => kind switch
    {
        SuspicionKind.Sum => "delene summerer ikke",
        SuspicionKind.NoMunicipality => "kommunen fantes ikke",
        SuspicionKind.Impossible => "umulig verdi",
        SuspicionKind.Unit => "feil enhet",
        SuspicionKind.Digits => "to siffer byttet",
        SuspicionKind.Zero => "null der det var ventet et tall",
        SuspicionKind.Jump => "hopp",
        SuspicionKind.Shift => "nivåskift",
        _ => "langt fra gruppen",
    };

    /// <summary>How sure it is.</summary>
    /// <param name="strength">The strength.</param>
    public static string StrengthNb(SuspicionStrength strength) => strength switch
    {
        SuspicionStrength.Certain => "sikker",
        SuspicionStrength.Likely => "sannsynlig",
        _ => "mulig",
    };

    /// <summary>What stands there and what was expected.</summary>
    /// <param name="suspicion">The suspicion.</param>
    /// <param name="subject">What it is about.</param>
    public static string WhatNb(Suspicion suspicion, SuspicionSubject subject)
    {
        ArgumentNullException.ThrowIfNull(suspicion);
        ArgumentNullException.ThrowIfNull(subject);
        var start = string.Create(CultureInfo.InvariantCulture, $"{subject.PlaceNb} {suspicion.Year}: {subject.NameNb} er {Shown(suspicion.Value, subject)}");
        return suspicion.Kind switch
        {
            SuspicionKind.NoMunicipality => $"{start}, men kommunen fantes ikke det året. Tallet er fyll, og ikke {(suspicion.Value == 0 ? "null" : "rapportert")}.",
            SuspicionKind.Impossible => $"{start}. Verdien ligger utenfor det som er mulig{Expected(suspicion, subject)}.",
            SuspicionKind.Unit => $"{start}{Expected(suspicion, subject)}. {Likely(suspicion, subject)} passer: {Factor(suspicion)}.",
            SuspicionKind.Digits => $"{start}{Expected(suspicion, subject)}. Med to siffer byttet om passer {Likely(suspicion, subject)}.",
            SuspicionKind.Zero => $"{start}{Expected(suspicion, subject)}.",
            SuspicionKind.Shift => $"{start}{Expected(suspicion, subject)}, og nivået holder seg. De kommunene som det er sammenlignet med, har ikke skiftet nivå.",
            SuspicionKind.Outlier => $"{start}{Expected(suspicion, subject)}. Kommunen har for få andre år å dømme etter.",
            _ => $"{start}{Expected(suspicion, subject)}.",
        };
    }

    /// <summary>What to check, and where.</summary>
    /// <param name="suspicion">The suspicion.</param>
    /// <param name="subject">What it is about.</param>
    public static string CheckNb(Suspicion suspicion, SuspicionSubject subject)
    {
        ArgumentNullException.ThrowIfNull(suspicion);
        ArgumentNullException.ThrowIfNull(subject);
        var place = string.Create(CultureInfo.InvariantCulture, $"SSB-tabell {subject.Table}, {subject.Code}{(subject.Cell.Length > 0 ? $" ({subject.Cell})" : "")}, {suspicion.Region}, {suspicion.Year}");
        var what = suspicion.Kind switch
        {
            SuspicionKind.Sum => "hold hver linje mot regnskapet eller skjemaet",
            SuspicionKind.NoMunicipality => "bruk ikke tallet; les kommunen i grensene for året",
            SuspicionKind.Impossible => "hold tallet mot skjemaet, og se etter fortegn og nevner",
            SuspicionKind.Unit => "se om skjemaet er fylt ut i kroner og tusen kroner om hverandre, eller med komma på feil plass",
            SuspicionKind.Digits => "hold tallet siffer for siffer mot regnskapet eller skjemaet",
            SuspicionKind.Zero => "se om skjemaet eller funksjonen mangler, og om null betyr at tallet ikke er rapportert",
            SuspicionKind.Shift => "se om noe er ført på en annen funksjon eller telt på en annen måte fra dette året, eller om tjenesten er lagt om",
            SuspicionKind.Outlier => "se om kommunen teller eller fører annerledes enn gruppen",
            _ => "se om noe er ført på feil funksjon eller art, glemt eller tatt med to ganger, eller om endringen er reell",
        };
        return $"{place}: {what}{(subject.IsOwn ? "." : ". Tallet er en annens: sammenlign ikke med det før det er avklart.")}";
    }

    /// <summary>A sum that does not hold, and the line that explains it where one does.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="ruleNb">What should hold.</param>
    /// <param name="year">The year.</param>
    /// <param name="subject">The total.</param>
    public static string SumNb(BrokenSum sum, string ruleNb, Year year, SuspicionSubject subject)
    {
        ArgumentNullException.ThrowIfNull(sum);
        ArgumentNullException.ThrowIfNull(subject);
        var start = $"{subject.PlaceNb} {year}: {NorwegianText.Inside(ruleNb)}, men {sum.Total.Name} er {Shown(sum.Total.Value, subject)} og delene gir {Shown(sum.Computed, subject)}; forskjellen er {Shown(sum.Difference, subject)}";
        return sum switch
        {
            { Suspect: { } line, Likely: { } likely } => $"{start}. Den går opp om {line.Name} er {Shown(likely, subject)} og ikke {Shown(line.Value, subject)}: {KindNb(sum.Kind!.Value)}.",
            { IsByNine: true } => $"{start}, som går opp i ni: to siffer kan være byttet i én av linjene.",
            _ => $"{start}.",
        };
    }

    private static string Expected(Suspicion suspicion, SuspicionSubject subject) => suspicion.Expected is not { } expected
        ? ""
        : $"; ventet {Range(expected, subject)} etter {Basis(expected, subject)}";

    private static string Range(Expectation expected, SuspicionSubject subject)
    {
        var (low, high) = (NorwegianText.Number(expected.Low), Shown(expected.High, subject));
        return $"{low} til {high}";
    }

    private static string Basis(Expectation expected, SuspicionSubject subject)
    {
        var years = expected is { From: { } from, To: { } to } ? from == to ? $"kommunens eget tall i {from}" : $"kommunens egne tall {from}–{to}" : "";
        return expected.Basis switch
        {
            ExpectationBasis.OwnYears => years,
            ExpectationBasis.OwnYearsAndGroup => $"{years} og endringen i {subject.GroupNb ?? "gruppen"}",
            ExpectationBasis.OwnYearsAndReference => $"{years} og endringen i {subject.GroupNb ?? "landet"}",
            ExpectationBasis.OwnYearsAndAll => $"{years} og endringen i de andre kommunene",
            _ => $"de andre kommunene i {subject.GroupNb ?? "landet"} samme år",
        };
    }

    private static string Factor(Suspicion suspicion)
    {
        var ratio = Math.Abs(suspicion.Value / suspicion.Likely!.Value);
        return ratio > 1
            ? $"tallet er {NorwegianText.Number(Math.Round(ratio))} ganger for stort"
            : $"tallet er {NorwegianText.Number(Math.Round(1 / ratio))} ganger for lite";
    }

    private static string Likely(Suspicion suspicion, SuspicionSubject subject) => Shown(suspicion.Likely!.Value, subject);

    private static string Shown(double value, SuspicionSubject subject) => NorwegianText.WithUnit(value, subject.Unit == "1000 kr" ? "tusen kr" : subject.Unit);
}
