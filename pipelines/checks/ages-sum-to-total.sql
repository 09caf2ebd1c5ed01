-- name: Aldersgruppene summerer til folketallet som SSB oppgir
-- severity: error
WITH by_age AS (
  SELECT year, sum(persons) AS persons FROM population WHERE municipality = $code AND origin = $origin GROUP BY year HAVING count(*) = 212
),
paired AS (
  SELECT a.year, a.persons AS summed, t.persons AS published
  FROM by_age a JOIN population_total t ON t.region = $code AND t.origin = $origin AND t.year = a.year AND t.as_published
)
SELECT count(*) AS tested, count(*) FILTER (summed <> published) AS failed,
  string_agg(year || ': ' || CAST(summed AS BIGINT) || ' mot ' || CAST(published AS BIGINT), '; ' ORDER BY year) FILTER (summed <> published) AS detail
FROM paired
