using Analytics.Samples.JsonStat;

namespace Analytics.Samples.Tables;

/// <summary>The lines of table 13551, with SSB's codes and labels.</summary>
internal static class StatementLines
{
    private const string CarriedSurplus = "AD930";
    private const int LastYearOfCarriedSurplus = 2020;

    /// <summary>The lines that the country reports, in the table's order.</summary>
    public static Dimension Dimension { get; } = new(
        "KOKart0000",
        "art",
        "value",
        [
            ("A800", "Rammetilskudd"),
            ("AGD75", "Inntekts- og formueskatt"),
            ("AG10", "Eiendomsskatt totalt"),
            ("AGD76", "Andre skatteinntekter"),
            ("AGD77", "Andre overføringer og tilskudd fra staten"),
            ("AGD78", "Overføringer og tilskudd fra andre"),
            ("A600", "Brukerbetalinger"),
            ("AGD96", "Salgs- og leieinntekter"),
            ("AGD45", "Sum driftsinntekter (A)"),
            ("AG15", "Lønnsutgifter og oppgavepliktige godtgjørelser"),
            ("AG35", "Sosiale utgifter"),
            ("AG17", "Kjøp av varer og tjenester som inngår i (fylkes-)kommunal tjenesteproduksjon ekskl. opplysningspliktige godtgjørelser"),
            ("AGD51", "Kjøp av tjenester som erstatter kommunal tjenesteproduksjon, totalt"),
            ("AGD80", "Overføringer og tilskudd til andre"),
            ("A590", "Avskrivninger"),
            ("AGD46", "Sum driftsutgifter (B)"),
            ("AG18", "Differansen i konserninterne kjøp/salg /overføringer (C )"),
            ("AGD65", "Brutto driftsresultat (D=A-B-C)"),
            ("AGD79", "Renteinntekter"),
            ("AGD81", "Utbytter"),
            ("AGD83", "Gevinster og tap på finansielle omløpsmidler"),
            ("AGD82", "Renteutgifter"),
            ("AG5", "Avdrag på lån"),
            ("AGD85", "Netto finansutgifter (E)"),
            ("AGD87", "Motpost avskrivninger (f)"),
            ("AGD84", "Differansen i konserninterne renter og avdrag (G)"),
            ("AGD89", "Netto driftsresultat (H=D-E+f-G)"),
            ("570", "Overføring til investering (K)"),
            ("550", "Avsetninger til bundne fond"),
            ("950", "Bruk av bundne fond"),
            ("540", "Avsetninger til ubundne fond"),
            ("940", "Bruk av ubundne fond"),
            (CarriedSurplus, "Bruk av tidligere års regnskapsmessige mindreforbruk"),
            ("AD530", "Dekning av tidligere års merforbruk"),
            ("AGD93", "Sum disponering eller dekning av netto driftsresultat"),
            ("AGD94", "Fremført til inndekning i senere år (merforbruk)"),
        ]) { Classification = 859 };

    /// <summary>Whether a line was in use in a year: earlier years' surplus was not after 2020, which SSB shows as <c>.</c>.</summary>
    public static bool InUse(string line, int year) => line != CarriedSurplus || year <= LastYearOfCarriedSurplus;
}
