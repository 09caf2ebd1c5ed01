-- name: Fødte, døde og flyttinger forklarer endringen i folketallet
-- severity: warning
WITH change AS (
  SELECT a.year, b.persons - a.persons AS counted, a.persons
  FROM population_total a JOIN population_total b ON b.region = a.region AND b.origin = a.origin AND b.year = a.year + 1
  WHERE a.region = $code AND a.origin = $origin
),
flows AS (
  SELECT year, sum(CASE WHEN kind IN ('births', 'immigration', 'domestic_in') THEN persons ELSE -persons END) AS explained
  FROM population_event WHERE municipality = $code AND origin = $origin GROUP BY year HAVING count(DISTINCT kind) = 6
),
paired AS (SELECT year, counted, explained, persons FROM change JOIN flows USING (year))
-- SSB corrects its registers between counts, so a few persons are no fault.
SELECT count(*) AS tested, count(*) FILTER (abs(counted - explained) > greatest(5, 0.005 * persons)) AS failed,
  string_agg(year || ': ' || CAST(counted AS BIGINT) || ' mot ' || CAST(explained AS BIGINT), '; ' ORDER BY year) FILTER (abs(counted - explained) > greatest(5, 0.005 * persons)) AS detail
FROM paired
