-- name: Kommunene summerer til fylkets og landets folketall
-- severity: error
WITH wholes AS (
  SELECT region, year, persons, CASE WHEN region = '0' THEN '' ELSE region END AS prefix
  FROM population_total WHERE origin = $origin AND as_published AND regexp_full_match(region, '0|[0-9]{2}')
),
parts AS (
  SELECT region, year, persons FROM population_total WHERE origin = $origin AND regexp_full_match(region, '[0-9]{4}')
),
-- Only where every municipality that is in force has its figure: a sum of some is no sum.
expected AS (
  SELECT w.region AS whole, w.year, count(*) AS municipalities
  FROM wholes w JOIN municipality m ON starts_with(m.code, w.prefix)
    AND ($origin = 'fictional') = (m.code LIKE '99%')
    AND year(CAST(m.valid_from AS DATE)) <= w.year AND (m.valid_to IS NULL OR year(CAST(m.valid_to AS DATE)) > w.year)
  GROUP BY ALL
),
summed AS (
  SELECT w.region AS whole, w.year, w.persons AS published, sum(p.persons) AS summed, count(*) AS municipalities
  FROM wholes w JOIN parts p ON p.year = w.year AND starts_with(p.region, w.prefix)
  GROUP BY ALL
),
paired AS (SELECT s.* FROM summed s JOIN expected e USING (whole, year) WHERE s.municipalities = e.municipalities AND $code IS NOT NULL)
SELECT count(*) AS tested, count(*) FILTER (published <> summed) AS failed,
  string_agg(whole || ' ' || year || ': ' || CAST(published AS BIGINT) || ' mot summen ' || CAST(summed AS BIGINT), '; ' ORDER BY whole, year) FILTER (published <> summed) AS detail
FROM paired
