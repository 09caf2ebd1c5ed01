-- name: Ingen aldersgruppe har færre enn null personer
-- severity: error
SELECT count(*) AS tested, count(*) FILTER (persons < 0) AS failed,
  string_agg(year || ', ' || age || ' år: ' || persons, '; ' ORDER BY year, age) FILTER (persons < 0) AS detail
FROM population WHERE municipality = $code AND origin = $origin
