-- Each indicator's values in the municipalities of today; other regions as they are. flag says how: exact and recoded are the source's own figures, summed
-- and reweighted (a mean by the indicator's merge_rule) are made of whole former municipalities (from_codes), estimated of a part of one. not_movable has
-- no value, and why_not says why.
WITH cells AS (
  SELECT *, make_date(year, 1, 1) AS borders FROM indicator_value WHERE indicator IS NOT NULL
),
own AS (
  SELECT c.region, c.region_kind, c.year, c.indicator, c.value, c.status, 'exact' AS flag, c.region AS from_codes, NULL::VARCHAR AS method, NULL::VARCHAR AS why_not,
    c.unit, c.source_table, c.published_at, c.retrieved_at, c.content_hash, c.maturity, c.origin
  FROM cells c
  ANTI JOIN border_link l ON l.origin = c.origin AND l.to_code = c.region AND c.borders >= l.valid_from AND c.borders < l.valid_to
  ANTI JOIN (SELECT * FROM border_link WHERE to_code IS NULL) ended ON ended.origin = c.origin AND ended.from_code = c.region
),
sources AS (
  SELECT l.origin, l.to_code AS region, c.year, c.indicator, max(c.unit) AS unit, max(c.source_table) AS source_table,
    max(c.published_at) AS published_at, max(c.retrieved_at) AS retrieved_at, max(c.content_hash) AS content_hash,
    CASE WHEN bool_or(c.maturity = 'provisional') THEN 'provisional' ELSE 'final' END AS maturity
  FROM border_link l
  JOIN cells c ON c.origin = l.origin AND c.region = l.from_code AND c.borders >= l.valid_from AND c.borders < l.valid_to
  GROUP BY ALL
),
moved AS (
  SELECT region, 'municipality' AS region_kind, CAST(year AS INTEGER) AS year, indicator, value, status, flag, from_codes, method, why_not, origin
  FROM raw.result_indicator_in_borders
)
SELECT * FROM own
UNION ALL BY NAME
SELECT m.*, s.unit, s.source_table, s.published_at, s.retrieved_at, s.content_hash, s.maturity
FROM moved m JOIN sources s USING (origin, region, year, indicator)
ANTI JOIN own USING (origin, region, year, indicator)
ORDER BY origin, indicator, region, year
