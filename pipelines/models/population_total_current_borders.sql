-- All persons on 1 January by region and year, municipalities in those of today. flag as in population_current_borders; not_movable has no persons, and
-- why_not says why.
WITH own AS (
  SELECT t.region, t.year, t.persons, 'exact' AS flag, t.region AS from_codes, NULL::VARCHAR AS method, NULL::VARCHAR AS why_not,
    t.published_at, t.retrieved_at, t.content_hash, t.origin
  FROM population_total t
  ANTI JOIN border_link l ON l.origin = t.origin AND l.to_code = t.region AND t.borders >= l.valid_from AND t.borders < l.valid_to
  ANTI JOIN (SELECT * FROM border_link WHERE to_code IS NULL) ended ON ended.origin = t.origin AND ended.from_code = t.region
),
sources AS (
  SELECT l.origin, l.to_code AS region, t.year, max(t.published_at) AS published_at, max(t.retrieved_at) AS retrieved_at, max(t.content_hash) AS content_hash
  FROM border_link l
  JOIN population_total t ON t.origin = l.origin AND t.region = l.from_code AND t.borders >= l.valid_from AND t.borders < l.valid_to
  GROUP BY ALL
),
moved AS (
  SELECT municipality AS region, CAST(year AS INTEGER) AS year, persons, flag, from_codes, method, why_not, origin
  FROM raw.result_population_in_borders
  WHERE sex IS NULL
)
SELECT * FROM own
UNION ALL BY NAME
SELECT m.*, s.published_at, s.retrieved_at, s.content_hash
FROM moved m LEFT JOIN sources s USING (origin, region, year)
ANTI JOIN own USING (origin, region, year)
ORDER BY origin, region, year
