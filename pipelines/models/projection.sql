-- Projected persons on 1 January, by model, edition and alternative. p10 and p90 are null until the model gives intervals.
SELECT municipality, model, edition, alternative, year, sex, age, persons, p10, p90
FROM raw.result_projection
ORDER BY municipality, model, edition, alternative, year, sex, age
