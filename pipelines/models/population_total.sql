-- All persons on 1 January by region and year: as published where a total is published, else the sum of all ages.
WITH published AS (
  SELECT region, region_name, CAST(period AS INTEGER) AS year, value AS persons, vintage, published_at, retrieved_at, content_hash, origin, true AS as_published,
    make_date(CAST(period AS INTEGER), 1, 1) AS borders
  FROM raw.ssb_07459
  WHERE Kjonn IS NULL AND Alder IS NULL AND value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY origin, region, period ORDER BY published_at DESC NULLS LAST, retrieved_at DESC, content_hash) = 1
),
summed AS (
  SELECT
    municipality AS region, CAST(NULL AS VARCHAR) AS region_name, year, sum(persons) AS persons, any_value(vintage) AS vintage,
    max(published_at) AS published_at, max(retrieved_at) AS retrieved_at, any_value(content_hash) AS content_hash, origin, false AS as_published,
    max(borders) AS borders
  FROM population
  GROUP BY origin, municipality, year
  HAVING count(*) = 212 -- two sexes of 106 ages: a sum over fewer is no total
)
SELECT * FROM published
UNION ALL
SELECT * FROM summed ANTI JOIN published USING (origin, region, year)
ORDER BY origin, region, year
