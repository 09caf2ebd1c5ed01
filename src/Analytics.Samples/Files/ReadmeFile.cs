namespace Analytics.Samples.Files;

/// <summary>README.md beside the files.</summary>
internal static class ReadmeFile
{
    /// <summary>The file's text.</summary>
    public const string Text =
        """
        # Et oppdiktet land

        **Alt i denne mappen er oppdiktet.** De tolv kommunene (9901-9912) finnes ikke, og alle tall, enheter, tiltak og svar er laget av et program.
        Filene har de virkelige kildenes form, med SSBs tabellnumre og koder, så de går den samme veien som virkelige data. De skal aldri siteres.

        Everything here is invented. The files have the shape of the real sources, so that the pipeline runs with no network.

        Lag dem på nytt med `analytics samples`. Samme frø gir de samme bytene på alle maskiner; en test sammenligner.

        ## Kommunene

        | nr. | navn | innbyggere 2026, om lag | KOSTRA-gruppe | fortelling |
        |---|---|---|---|---|
        | 9901 | Storhavn | 60 000 | EKG11 | størst, vokser; spiller Oslos rolle i «landet uten Oslo» |
        | 9902 | Elvemo | 26 000 | EKG09 | stabil |
        | 9903 | Nordlia | 14 000 | EKG07 | vokser litt |
        | 9904 | Fagersund | 9 300 | EKG02 | stabil |
        | 9905 | Lyngvær | 5 600 | EKG05 | krymper sakte og eldes, stram økonomi; rapporten lages for denne |
        | 9906 | Steindalen | 4 700 | EKG05 | krymper litt |
        | 9907 | Myrvær | 6 900 | EKG05 | stabil |
        | 9908 | Havnøy | 3 200 | EKG04 | leverte ikke til mars 2026: tallene for 2025 er da beregnet |
        | 9909 | Grenmarka | 2 300 | EKG01 | mangler omsorgstall for 2019 |
        | 9910 | Tindøya | 1 400 | EKG14 | krymper fort |
        | 9911 | Ytterøyan | 900 | EKG14 | leverte aldri regnskapet for 2021; små tall er skjult |
        | 9912 | Solhaug | 18 000 | EKG07 | vokser fort, høy gjeld |

        ## Filene

        | fil | innhold |
        |---|---|
        | `ssb/07459-kommuner.json` | folketall 1. januar 2015-2026 etter kjønn og ettårig alder |
        | `ssb/07459-landet.json` | landets folketall |
        | `ssb/01222-kvartal.json` | fødte, døde, flyttinger og folketall 2015K1-2025K4 |
        | `ssb/2026-03/*.json` | KOSTRA slik den var i mars 2026: 2025 urevidert, «landet uten Oslo» holdt tilbake |
        | `ssb/2026-06/*.json` | KOSTRA i juni 2026: revidert |
        | `kommuner.csv` | nummer, navn, KOSTRA-gruppe, sentralitet, gyldighet |
        | `kommunekompasset/compass_scores.csv` | skår i Kommunekompasset, to utgaver av verktøyet |
        | `ti-faktor/2025-svar.csv`, `2025-populasjon.csv`, `ti-faktor/2023-svar.csv`, `2023-populasjon.csv` | enkeltsvar 1-5 fra to runder av 10-FAKTOR i Lyngvær, og hvor mange som ble spurt |
        | `innbyggerundersokelse/svar.csv` | enkeltsvar -3 til +3 fra en innbyggerundersøkelse, en rad per svar, med vekt |
        | `innbyggerundersokelse/indeks.csv` | indekser 0-100 per område og tjeneste, med antall svar |
        | `brukerundersokelse/svar.csv`, `populasjon.csv` | enkeltsvar 1-6 fra to runder, og hvor mange som ble spurt |
        | `innbyggerundersokelse/kommentarer.csv` | kommentarer i innbyggerundersøkelsen, med oppdiktede navn og nummer som skal maskeres |
        | `dialogkonferanse/2025.csv`, `2026.csv` | innspill på sektorvise dialogkonferanser, med oppdiktede navn og nummer som skal maskeres |
        | `innbyggerinnspill/2026.csv` | innspill fra innbyggere med dagen de kom og dagen de ble besvart |
        | `tertialregister/2026-T1.csv` | tiltak, gevinster, planer, bestillinger, avvik, lederavtaler, utprøvinger og innspill |
        | `enhetstall/enhetstall-2026-T1.csv` | fravær per måned, og regnskap, budsjett og medarbeidersamtaler per enhet |

        KOSTRA-tabellene er 12134, 12143, 12362 og 13551 (konsern), 13542 og 13566 (kasse og konsolidert), 12209, 12235, 12255 og 13502 (tjenester).

        ## Det som går opp

        - Folketall + fødte - døde + inn - ut er neste års folketall, for hver kommune og hvert fødselskull; kvartalene summerer til året.
        - Den ene kommunens innenlandske utflytter er den andres innflytter.
        - Summene i 13551 følger av linjene, og nøkkeltallene i 12134 og 12143 av 13551. Per innbygger betyr per innbygger ved årets slutt.
        - Konsernets disposisjonsfond endres med avsetning og bruk av ubundne fond i 13551 (juni); 12143 viser det i prosent.
        - Gruppe- og landstall er anslag slik SSBs er: nær summen av kommunene, men ikke lik den.

        ## Tegn

        `.` kan ikke oppgis eller holdt tilbake, `..` mangler, `:` skjult.

        """;
}
