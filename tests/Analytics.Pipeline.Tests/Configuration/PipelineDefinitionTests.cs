using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class PipelineDefinitionTests
{
    [Fact]
    public void Load_Checkout_ReadsEveryFile()
    {
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

        definition.Municipality.Municipality.ShouldBe(new MunicipalityCode("9905"));
        definition.Sources.Select(s => s.Table).ShouldContain("12134");
        definition.Indicators.ShouldContain(i => i.Code.Value == "netto-driftsresultat-konsern" && i.SourceTable == "12134" && i.ContentsCode == "KOSAGD230000");
        var care = definition.Indicators.Single(i => i.CatalogueId == "I032");
        (care.PopulationDate, care.NeedCorrection).ShouldBe(("31.12", "pleie+kommunehelse"));
        definition.Thresholds.ShouldContain(t => t.Concept == "netto-driftsresultat" && t.AtLeast == 1.75);
        definition.Lights.Count.ShouldBe(3);
        definition.Report.Chapters[0].ShouldBe("ett-minutt");
    }

    /// <summary>Each spoilt line, and what the message must name: file, line, key or value, and what was expected.</summary>
    [Theory]
    [InlineData("municipality.yaml", "municipality: \"9905\"", "municipality: \"99O5\"", "municipality.yaml, line 3", "99O5", "four digits")]
    [InlineData("municipality.yaml", "municipality: \"9905\"", "kommune: \"9905\"", "municipality.yaml", "municipality", "is missing")]
    [InlineData("municipality.yaml", "  country: EAK ", "  contry: EAK ", "line 7", "contry", "one of country")]
    [InlineData("municipality.yaml", "at_least: 2.0", "at_least: 2,0", "line 16", "2,0", "decimal point")]
    [InlineData("municipality.yaml", "audience_date: 2026-06-10", "audience_date: 10.06.2026", "audience_date", "10.06.2026", "2026-06-10")]
    [InlineData("municipality.yaml", "concept: disposisjonsfond", "concept: disposisjonsfondet", "municipality.yaml", "disposisjonsfondet", "disposisjonsfond")]
    [InlineData("municipality.yaml", "edition:", "edition: [", "municipality.yaml", "not valid YAML", "indented")]
    [InlineData("sources/ssb-12134.yaml", "format: json-stat", "format: jsonstat", "ssb-12134.yaml, line 3", "jsonstat", "json-stat, csv")]
    [InlineData("sources/ssb-12134.yaml", "dataset: kostra", "dataset: Kostra Tall", "dataset", "Kostra Tall", "lower-case")]
    [InlineData("sources/ssb-12134.yaml", "table: \"12134\"", "table: \"12362\"", "12362", "also the table of", "one source a table")]
    [InlineData("sources/population-wide.yaml", "^a([0-9]+)$", "^a([0-9]+$", "population-wide.yaml", "^a([0-9]+$", "regular expression")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall: 0.3, ", "  rows: { fal: 0.3, ", "contract.rows.fal", "no value", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall: 0.3, ", "  rows: { fall: 30, ", "contract.rows.fall", "30", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall", "  row: { fall", "ssb-13551.yaml, line", "contract.row\"", "one of allowed, fresh")]
    [InlineData("sources/ssb-13551.yaml", "region: \"^([0-9]{4}|E", "region: \"^(([0-9]{4}|E", "contract.allowed", "^(([0-9]{4}|E", "regular expression")]
    [InlineData("sources/ssb-13551.yaml", "      parts: { KOKart0000: [AG15, AG35", "      parts: { KOKart000: [AG15, AG35", "contract.sums", "\"KOKart000\"", "KOKart0000, ContentsCode")]
    [InlineData("sources/ssb-13551.yaml", "      parts: { KOKart0000: [AG15, AG35", "      party: { KOKart0000: [AG15, AG35", "contract.sums[1].parts", "nothing", "columns with their codes")]
    [InlineData("sources/ssb-13551.yaml", "severity: warning }\n  missing", "severity: advarsel }\n  missing", "contract.rows.severity", "advarsel", "error, warning")]
    [InlineData("sources/ssb-13551.yaml", "due: \"03-15\"", "due: 15.3.", "contract.fresh.due", "15.3.", "03-15")]
    [InlineData("sources/ssb-13551.yaml", "share: 0.05", "share: 5", "contract.jumps.share", "5", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: {", "  schema: { columns: discard_row }\n  rows: {", "contract.schema.columns", "a discard", "evolve or freeze")]
    [InlineData("sources/ssb-13551.yaml", "  rows: {", "  schema: { types: freeze }\n  rows: {", "contract.schema.types", "a mode", "are numbers")]
    [InlineData("sources/kommunekompasset.yaml", "codes: evolve", "codes: keep", "contract.schema.codes", "keep", "evolve, freeze, discard_row, discard_value")]
    [InlineData("sources/kommunekompasset.yaml", "column: score, from: 0, to: 1000", "column: score", "contract.ranges[0].from", "neither", "both")]
    [InlineData("sources/tertialregister.yaml", "  keys: [register, item]", "  keys: [register, item]\n  fresh: { period: yearly, due: \"01-01\" }", "contract.fresh", "periods and vintages", "json-stat or px")]
    [InlineData("surveys/10-faktor.yaml", "scale: \"1-5\"", "scale: \"1-7\"", "10-faktor.yaml, line 6", "1-7", "1-5, 1-6, 0-100, -3..+3")]
    [InlineData("surveys/10-faktor.yaml", "minimum: 5", "minimum: 2", "minimum", "2", "3 or more respondents")]
    [InlineData("texts/dialogkonferanse.yaml", "sectors: [Helse og omsorg, Kultur, Oppvekst, Stab, Teknisk]", "", "sectors", "nothing", "since they are shown")]
    [InlineData("texts/dialogkonferanse.yaml", "round: runde ", "fixed_round: våren ", "fixed_round", "våren", "2026-vår")]
    [InlineData("texts/dialogkonferanse.yaml", "title:", "minimum: 2\ntitle:", "minimum", "2", "3 or more texts")]
    [InlineData("texts/dialogkonferanse.yaml", "title:", "themes: 40\ntitle:", "themes", "40", "from 2 to 20")]
    [InlineData("texts/dialogkonferanse.yaml", "text: innspill", "tekst: innspill", "dialogkonferanse.yaml", "\"text\"", "is missing")]
    [InlineData("texts/innbyggerinnspill.yaml", "date: mottatt\n", "", "answered", "without date", "date and answered")]
    [InlineData("texts/kommentarer.yaml", "texts: kommentarer-innbyggere", "texts: dialogkonferanse", "dialogkonferanse", "kommentarer.yaml", "a name of its own")]
    [InlineData("surveys/10-faktor.yaml", "least_change: 0.1", "least_change: 9", "least_change", "9", "from 0 to 4")]
    [InlineData("surveys/10-faktor.yaml", "items: [F02_1,", "items: [F01_1,", "factors", "F01_1", "each item in one factor")]
    [InlineData("surveys/10-faktor.yaml", "  round: runde\n  sector: sektor\n  unit: enhet\nframe", "  sector: sektor\n  unit: enhet\nframe", "answers.round", "nothing", "fixed_round")]
    [InlineData("surveys/innbygger-svar.yaml", "  value: svar\n", "", "answers.item", "without value", "item, value and respondent")]
    [InlineData("surveys/innbygger-indeks.yaml", "aggregates:", "figures:", "answers", "neither", "one of them")]
    [InlineData("surveys/innbygger-indeks.yaml", "survey: innbyggerindeks", "survey: 10-faktor", "innbygger-indeks.yaml", "10-faktor", "name of its own")]
    [InlineData("indicators.csv", "prosent,1,higher,økonomi,12134", "prosent,1,up,økonomi,12134", "indicators.csv, line 2", "\"up\"", "context, higher, lower")]
    [InlineData("indicators.csv", "indicator,concept", "indikator,concept", "indicators.csv, line 1", "indicator", "is missing")]
    [InlineData("indicators.csv", "table_secondary,31.12,barnevern,", "table_secondary,31.12,barnevernet,", "need_correction", "barnevernet", "barnevern, grunnskole")]
    [InlineData("indicators.csv", "a-k,I006,population", "a-k,I006,mean", "merge_rule", "\"mean\"", "weight:INDICATOR")]
    [InlineData("indicators.csv", "weight:brutto-driftsinntekter-konsern", "weight:brutto-driftsinntekter", "netto-driftsresultat-konsern", "weight:brutto-driftsinntekter", "whose own merge_rule is sum")]
    [InlineData("indicators.csv", "weight:brutto-driftsinntekter-konsern", "weight:netto-driftsresultat-kasse", "netto-driftsresultat-konsern", "weight:netto-driftsresultat-kasse", "whose own merge_rule is sum")]
    [InlineData("indicators.csv", "none,I023,,0,100", "none,I023,,100,0", "upper", "\"0\"", "above that of lower")]
    [InlineData("indicators.csv", "31.12,pleie+kommunehelse,I032", "1.1,pleie+kommunehelse,I032", "population_date", "\"1.1\"", "31.12")]
    [InlineData("indicators.csv", "13502,KOSandel350000", "13502,KOSandel150000", "indicators.csv", "barn-1-5-i-barnehage and barn-3-5-i-barnehage", "one indicator a cell")]
    [InlineData("thresholds.csv", "1.75,,prosent", ",,prosent", "thresholds.csv, line 2", "at_least", "a number")]
    [InlineData("reports/perspektivanalyse.yaml", "okonomi", "økonomi", "chapters", "økonomi", "only ett-minutt")]
    [InlineData("reports/perspektivanalyse.yaml", "horizon: 25", "horizon: 250", "horizon", "250", "5 to 30")]
    [InlineData("traffic-lights.yaml", "statistic: mean-four-years", "statistic: middel", "traffic-lights.yaml", "middel", "mean-four-years")]
    [InlineData("reference/alternatives.csv", "total_fertility_rate,L,2030,2030,1.22", "total_fertility_rate,X,2030,2030,1.22", "alternatives.csv, line", "\"X\"", "one of H, M, L, K, 0")]
    [InlineData("reference/alternatives.csv", "life_expectancy,L,2030,2030,83.5", "life_expectancy,L,2030,2029,83.5", "column \"year_to\"", "2029", "year_from or a later year")]
    [InlineData("reference/alternatives.csv", "internal_migration,0,", "internal_migration,H,", "InternalMigration has no row for letter 0", "alternatives.csv", "H, M, L, 0")]
    [InlineData("reference/alternatives.csv", "net_immigration,L,2030,2030,9057", "net_immigration,L,2024,2030,9057", "NetImmigration for letter L", "two values for 2024", "one value a year")]
    [InlineData("reference/age-profiles.csv", "young-adults,30,34,0.10", "young-adults,30,34,0.20", "age-profiles.csv, line 10", "\"young-adults\" sum to 1.1", "sum to 1")]
    [InlineData("reference/age-profiles.csv", "young-adults,30,34,0.10", "young-adults,34,30,0.10", "column \"age_to\"", "\"30\"", "an age from age_from to 105")]
    [InlineData("reference/age-profiles.csv", "retirees,60,66,0.40", "like-movers,60,66,0.40", "column \"profile\"", "like-movers", "computed from the municipality's own figures")]
    [InlineData("sustainability.yaml", "years: 15", "years: 40", "sustainability.yaml, line 2", "40", "from 1 to 25")]
    [InlineData("sustainability.yaml", "borrowed: 0.6 ", "borrowed: 60 ", "assumptions.borrowed", "60", "from 0 to 1")]
    [InlineData("sustainability.yaml", "borrowed: 0.6 ", "borowed: 0.6 ", "assumptions.borowed", "borrowed", "one of")]
    [InlineData("sustainability.yaml", "    kroner: 4500000", "    to: 2030", "levers[3]", "\"skolestruktur\" without an effect", "kroner, productivity_percent")]
    [InlineData("sustainability.yaml", "lever: dekning", "lever: produktivitet", "levers", "\"produktivitet\" twice", "a name of its own")]
    [InlineData("sustainability.yaml", "    to: 2030", "    to: 2020", "levers[2].to", "2020", "2027 or later")]
    [InlineData("service-demand.yaml", "service: institusjon", "service: sykehjem", "service-demand.yaml, line 13", "\"sykehjem\"", "barnehage-1-2, barnehage-3-5")]
    [InlineData("service-demand.yaml", "coverage: trend", "coverage: trendlinje", "services[2].coverage", "\"trendlinje\"", "one of constant, trend, target")]
    [InlineData("service-demand.yaml", "target: 8\n", "target: 108\n", "services[1].target", "108", "0 to 100")]
    [InlineData("service-demand.yaml", "    target: 8\n    year: 2035\n", "", "services[1].target", "no value", "the coverage that is wanted")]
    [InlineData("service-demand.yaml", "target: 8\n    year: 2035", "target: 8\n    year: 2025", "services[1].year", "2025", "after 2025, the newest year")]
    [InlineData("service-demand.yaml", "target: 8\n    year: 2035", "target: 8", "services[1].year", "no year", "after 2025")]
    [InlineData("service-demand.yaml", "damping: 0.9 ", "damping: 1.9 ", "services[2].damping", "1.9", "at most 1")]
    [InlineData("service-demand.yaml", "target: 8\n", "target: 8\n    damping: 0.9\n", "services[1].damping", "is no trend", "coverage: trend")]
    [InlineData("service-demand.yaml", "service: institusjon", "service: hjemmetjenester", "services", "\"hjemmetjenester\" twice for municipality 9905", "one choice")]
    [InlineData("service-demand.yaml", "    damping: 0.9             # 1 is a straight line\n    municipality: \"9905\"", "    municipality: \"99O5\"", "services[2].municipality", "99O5", "four digits")]
    [InlineData("reference/service-demand.csv", "9.0,institusjon-80-ar-og-over", "9.0,institusjon-80-ar", "service-demand.csv", "\"institusjon-80-ar\"", "a concept of indicators.csv")]
    [InlineData("staffing.yaml", "years: 15", "years: 26", "staffing.yaml, line 2", "26", "from 1 to 25")]
    [InlineData("staffing.yaml", "{ from: 20, to: 66 }", "{ from: 66, to: 20 }", "working_age.from", "66 and to: 20", "from: 20 and to: 66")]
    [InlineData("staffing.yaml", "  - service: helse-og-omsorg ", "  - service: helse ", "services[0].service", "\"helse\"", "helse-og-omsorg, omsorg, barnehage")]
    [InlineData("staffing.yaml", "  - service: barnehage\n    municipality: \"9905\"", "  - service: barnehage", "services[1].municipality", "no code", "whose staff it is")]
    [InlineData("staffing.yaml", "full_time: 58", "full_time: -58", "services[1].full_time", "-58", "above 0")]
    [InlineData("staffing.yaml", "full_time: 58\n", "full_time: 58\n    full_time_per_10000: 90\n", "services[1].full_time_per_10000", "90", "one of full_time and full_time_per_10000")]
    [InlineData("sustainability.yaml", "levers: [skolestruktur, eiendomsskatt]", "levers: [skolestruktur, eigedomsskatt]", "combinations[1].levers", "\"eigedomsskatt\"", "investeringspause")]
    [InlineData("sustainability.yaml", "levers: [skolestruktur, eiendomsskatt]", "levers: [skolestruktur, skolestruktur]", "combinations[1].levers", "skolestruktur, skolestruktur", "two different levers")]
    [InlineData("sustainability.yaml", "combination: struktur-og-skatt", "combination: drift-og-investeringer", "combinations", "\"drift-og-investeringer\" twice", "a name of its own")]
    [InlineData("staffing.yaml", "full_time: 58\n    at_end_of: 2025", "full_time: 58", "services[1].at_end_of", "no year", "such as 2025")]
    [InlineData("staffing.yaml", "sick_leave_percent: 10.4", "sick_leave_percent: 104", "services[1].sick_leave_percent", "104", "from 0 to 40")]
    [InlineData("staffing.yaml", "position_size_percent: 84", "position_size_percent: 0.84", "services[1].position_size_percent", "0.84", "from 5 to 100")]
    [InlineData("staffing.yaml", "  - service: grunnskole", "  - service: barnehage", "services", "\"barnehage\" twice for municipality 9905", "one entry")]
    [InlineData("staffing.yaml", "    sick_leave_points: -2", "", "levers[2].lever", "\"sykefravar\" without an effect", "position_size_points or retirement_points")]
    [InlineData("staffing.yaml", "position_size_points: 10", "position_points: 10", "levers[3].position_points", "position_size_points", "one of")]
    [InlineData("staffing.yaml", "lever: heltid", "lever: pensjon", "levers", "\"pensjon\" twice", "a name of its own")]
    [InlineData("staffing.yaml", "    service: helse-og-omsorg\n    from: 2028", "    service: helse-og-omsorg\n    from: 28", "levers[0].from", "28", "such as 2028")]
    [InlineData("reference/staffing.csv", ",pleie+kommunehelse,", ",pleie+helse,", "column \"cost_key_sectors\"", "pleie+helse", "kommunehelse")]
    [InlineData("reference/staffing.csv", "barnehage-1-2+barnehage-3-5", "kulturskole", "column \"rates\"", "kulturskole", "with årsverk")]
    [InlineData("reference/staffing.csv", "grunnskole,grunnskole,,,grunnskole,", "grunnskole,grunnskole,,,,", "column \"rates\"", "either rates or cost_key_sectors", "line 5")]
    [InlineData("reference/staffing.csv", "årsverk),helse-og-omsorg,pleie", "årsverk),helse,pleie", "column \"part_of\"", "\"helse\"", "a row above")]
    [InlineData("reference/staffing.csv", ",arsverk-brukerrettet-omsorg,", ",arsverk-omsorg,", "staffing.csv", "arsverk-omsorg", "a concept of indicators.csv")]
    [InlineData("reference/staffing.csv", ",,325.1,", ",,-325.1,", "column \"full_time_per_10000\"", "-325.1", "above 0")]
    [InlineData("registers.yaml", "shape: benefit", "shape: gain", "registers[1].shape", "gain", "benefit")]
    [InlineData("registers.yaml", "word: pågår", "word: fullført", "statuses", "\"fullført\" twice", "each word once")]
    [InlineData("registers.yaml", "minimum: 5", "minimum: 1", "registers.yaml, line", "1", "from 3 to 100")]
    [InlineData("scorecards/styringskort.yaml", "weight: 0.6", "weight: 0.7", "perspectives[0].factors", "1.1", "sum to 1")]
    [InlineData("scorecards/styringskort.yaml", "acceptable: 91, weight: 0.6", "acceptable: 94, weight: 0.6", "acceptable", "94", "other than the wanted one")]
    [InlineData("arenas.yaml", "sources: [enhetstall], days: 60", "sources: [enhetstall]", "years_back", "neither years_back nor days", "how new")]
    [InlineData("arenas.yaml", "from: \"06-01\"", "from: \"1 June\"", "from", "1 June", "a month and a day")]
    [InlineData("odd.yaml", "own_false_alarms_per_1000: 5", "own_false_alarms_per_1000: 500", "odd.yaml, line", "500", "from 0.001 to 100")]
    [InlineData("odd.yaml", "to: \"04-15\"", "to: \"04-31\"", "window.to", "04-31", "a month and a day")]
    [InlineData("odd.yaml", "to: \"04-15\"", "to: \"02-15\"", "window.to", "02-15", "a day after from")]
    [InlineData("odd.yaml", "least_group: 8", "least_grup: 8", "least_grup", "odd.yaml", "least_group")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "persons_per_year: 30 ", "person_per_year: 30 ", "ny-arbeidsgiver.yaml, line 10", "flows[0].person_per_year", "persons_per_year")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "persons_per_year: 30 ", "persons_per_year: 0 ", "flows[0].persons_per_year", "has 0", "negative for moves out")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "persons_per_year: 30 ", "persons_per_year: tretti ", "flows[0].persons_per_year", "\"tretti\"", "decimal point")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "    to: 2031", "    to: 2027", "flows[0].to", "2027", "2028 or later")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "    from: 2028 ", "    from: 28 ", "flows[0].from", "28", "such as 2027")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "profile: families ", "profile: familier ", "flows[0].profile", "\"familier\"", "families, young-adults, refugees, retirees, like-movers, like-population")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "female: 0.35", "female: 0.45", "flows[1].sex.male", "0.65 beside 0.45", "sum to 1")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "female: 0.35", "femal: 0.35", "flows[1].sex.female", "no number", "a share from 0 to 1")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "builds_on: MMMM", "builds_on: MKKM", "builds_on", "\"MKKM\"", "MMMM or HHMH")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "alternative: ny-arbeidsgiver", "alternative: Ny arbeidsgiver", "key \"alternative\"", "Ny arbeidsgiver", "lower-case")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "municipality: \"9905\"", "municipality: Lyngvær", "key \"municipality\"", "Lyngvær", "four digits")]
    [InlineData("alternatives/ny-arbeidsgiver.yaml", "alternative: ny-arbeidsgiver", "alternative: nedlagt-skole", "\"nedlagt-skole\"", "stands in", "name of its own")]
    [InlineData("alternatives/nytt-boligfelt.yaml", "share: 0.7", "share: 0.8", "flows[1].age_shares", "sum to 1.1", "sum to 1")]
    [InlineData("alternatives/nytt-boligfelt.yaml", "ages: \"67-79\"", "ages: \"79-67\"", "flows[1].age_shares[1].ages", "79-67", "the younger first")]
    [InlineData("alternatives/uten-ferge.yaml", "    ages: \"20-49\"", "    profile: families\n    ages: \"20-49\"", "flows[0].profile", "not exactly one", "one of them")]
    [InlineData("alternatives/uten-ferge.yaml", "flows:", "strømmer:", "uten-ferge.yaml, line 6", "unknown key \"strømmer\"", "one of alternative")]
    [InlineData("reference/service-demand.csv", "coverage,2020,28.9", "coverage,2020,289", "service-demand.csv, line 20", "\"289\"", "0 to 100")]
    [InlineData("reference/service-demand.csv", "utilisation,2025,95", "utilisation,2025,0", "column \"value\"", "\"0\"", "above 0 and at most 100")]
    [InlineData("reference/service-demand.csv", "utilisation,2025,95", "belegg,2025,95", "column \"measure\"", "\"belegg\"", "coverage, utilisation, full_time_per_user, full_time_per_place")]
    [InlineData("reference/service-demand.csv", "dagaktivitet,dagaktivitetstilbud,67,79,coverage,2020", "dagaktivitet,dagaktivitetstilbud,67,66,coverage,2020", "column \"age_to\"", "\"66\"", "blank for no upper end")]
    [InlineData("reference/service-demand.csv", "dagaktivitet,dagaktivitetstilbud,67,79,coverage,2020", "dagaktivitet,dagtilbud,67,79,coverage,2020", "service \"dagaktivitet\"", "dagtilbud", "same name and ages")]
    [InlineData("reference/service-demand.csv", "coverage,2020,28.9", "coverage,20,28.9", "column \"year\"", "\"20\"", "such as 2025")]
    [InlineData("reference/cost-keys-2026.csv", "innb_0,Innbyggere 0 år,age,0,0,0.0081", "innb_0,Innbyggere 0 år,age,0,0,0.081", "cost-keys-2026.csv", "sector \"administrasjon\" have weights that sum to 1.07", "expected 1")]
    [InlineData("reference/cost-keys-2026.csv", "landbruk,Landbrukskriterium,structure", "landbruk,Landbrukskriterium,struktur", "column \"kind\"", "\"struktur\"", "age, living_conditions, structure")]
    [InlineData("reference/cost-keys-2026.csv", "innb_6_12,Innbyggere 6-12 år,age,6,12,0.6227", "innb_6_12,Innbyggere 6-12 år,age,,12,0.6227", "cost-keys-2026.csv, line 2", "column \"age_from\"", "a whole number")]
    [InlineData("reference/need-index-2026.csv", "3222,0.9551", "3222,-0.9551", "need-index-2026.csv, line", "\"-0.9551\"", "above 0")]
    [InlineData("reference/need-index-2026.csv", "3222,0.9551", "3222,0.9651", "cost-keys-2026.csv", "largest 0.0100 (3222)", "Take the weights from the Grønt hefte of 2026")]
    [InlineData("reference/need-index-2026.csv", "3222,0.9551", "3224,0.9551", "municipality 3224 stands 2 times", "need-index-2026.csv", "one row a municipality")]
    [InlineData("reference/need-index-2026.csv", "municipality,a_k,grunnskole", "municipality,a_k,skole", "need-index-2026.csv, line 1", "column grunnskole is missing", "barnehage")]
    [InlineData("reference/target-groups.csv", "barn-1-5-i-barnehage,", "barn-i-barnehage,", "target-groups.csv", "\"barn-i-barnehage\"", "a concept of indicators.csv")]
    [InlineData("reference/target-groups.csv", "utgifter-per-oppholdsdogn-institusjon,365", ",365", "target-groups.csv, line 4", "spending", "both coverage and unit_cost")]
    [InlineData("reference/full-time-costs.csv", "barnehage,1765586", "barnehage,0", "full-time-costs.csv, line 3", "kroner_per_full_time", "above 0")]
    public void Load_SpoiltLine_NamesFileValueAndExpectation(string file, string old, string with, params string[] named)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(file, old, with);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        foreach (var part in named)
            error.Message.ShouldContain(part);
    }

    [Fact]
    public void Load_MissingFile_SaysWhichAndWhatToDo()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Delete("thresholds.csv");

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("thresholds.csv");
        error.Message.ShouldContain("does not exist");
    }

    [Fact]
    public void AlternativesOf_OwnMunicipality_AreAllThatAreWrittenForIt()
    {
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

        var own = definition.AlternativesOf(new MunicipalityCode("9905"));

        own.Select(a => a.Name).ShouldBe(["flere-flyktninger", "nedlagt-skole", "ny-arbeidsgiver", "nytt-boligfelt", "uten-ferge"], ignoreOrder: true);
        own.Single(a => a.Name == "ny-arbeidsgiver").NetPersonsIn(new Year(2028)).ShouldBe(38);
        own.Single(a => a.Name == "uten-ferge").Flows[1].Ages.Like.ShouldBe(LikeProfile.Population);
        own.ShouldAllBe(a => a.BuildsOn == default(AlternativeCode));
    }

    [Fact]
    public void AlternativesOf_AnotherMunicipality_AreNoneUnlessChosen()
    {
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

        definition.AlternativesOf(new MunicipalityCode("1130")).ShouldBeEmpty();
        definition.AlternativesOf(new MunicipalityCode("1130"), "uten-ferge").Single().Municipality.ShouldBe(new MunicipalityCode("9905"));
        Should.Throw<ConfigurationException>(() => definition.AlternativesOf(new MunicipalityCode("9905"), "uten-ferje")).Message.ShouldContain("uten-ferje");
    }

    [Fact]
    public void CoverageOf_Municipality_GoesBeforeAllAndIsConstantWhereNothingIsChosen()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace("service-demand.yaml", "services:\n", "services:\n  - service: institusjon\n    coverage: trend\n");

        var coverage = PipelineDefinition.Load(pipelines.Root).Coverage;

        coverage.Of("institusjon", new MunicipalityCode("9905")).ShouldBe(new CoverageChoice("institusjon", CoverageKind.Target) { Target = new CoverageTarget(8, new Year(2035)) });
        coverage.Of("institusjon", new MunicipalityCode("1130")).Kind.ShouldBe(CoverageKind.Trend);
        coverage.Of("grunnskole", new MunicipalityCode("9905")).ShouldBe(new CoverageChoice("grunnskole", CoverageKind.Constant));
    }

    /// <summary>SSB KOSTRA, table 12209, the whole country, 2020 and 2025 (preliminary).</summary>
    [Fact]
    public void Load_Checkout_ReadsServicesAndSaysWhatIsUnverified()
    {
        var services = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Reference.Services;

        var home = services.Single(s => s.Service == "hjemmetjenester");
        home.Coverage.Select(c => c.Value).ShouldBe([28.9, 24.8]);
        home.LabelNb.ShouldBe("hjemmetjenester, 80 år og eldre");
        home.Unverified.Single().Verification.ShouldBe("derived_not_official");
        services.Single(s => s.Service == "dagaktivitet").Unverified.ShouldBeEmpty();
        services.ShouldAllBe(s => s.Coverage.Max(c => c.Year.Value) == 2025);
    }

    [Fact]
    public void Load_NoFolderOfAlternatives_HasNone()
    {
        using var pipelines = new PipelineCopy();
        Directory.Delete(Path.Combine(pipelines.Root, "alternatives"), recursive: true);

        PipelineDefinition.Load(pipelines.Root).Alternatives.ShouldBeEmpty();
    }

    [Fact]
    public void Load_NoFolderOfTexts_HasNone()
    {
        using var pipelines = new PipelineCopy();
        Directory.Delete(Path.Combine(pipelines.Root, "texts"), recursive: true);

        PipelineDefinition.Load(pipelines.Root).Texts.ShouldBeEmpty();
    }

    [Fact]
    public void WordLists_LineWithTwoWords_NamesFileAndLine()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace("texts/words/titles.txt", "rektor\n", "rektor ved\n");

        var error = Should.Throw<ConfigurationException>(() => TextWordLists.Read(Path.Combine(pipelines.Root, "texts", "words"))).Message;

        error.ShouldContain("titles.txt, line ");
        error.ShouldContain("\"rektor ved\"");
    }

    /// <summary>Each list says where its words are from.</summary>
    [Fact]
    public void WordLists_Checkout_NameTheirSource()
    {
        var folder = RepositoryFolder.Combine("pipelines", "texts", "words");

        Directory.GetFiles(folder).ShouldAllBe(f => File.ReadLines(f).Any(l => l.StartsWith("# Source: ", StringComparison.Ordinal)));
        TextWordLists.Read(folder).Names.FirstNames.Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void For_AnotherMunicipality_DropsTargetsAndNeighbours()
    {
        var own = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Municipality;

        var other = own.For(new MunicipalityCode("1130"));

        own.Targets.ShouldNotBeEmpty();
        other.Targets.ShouldBeEmpty();
        other.Neighbours.ShouldBeEmpty();
        other.AudienceDate.ShouldBeNull();
    }
}
