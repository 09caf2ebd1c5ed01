-- Births, deaths and moves by calendar year, where all four quarters are published.
WITH newest AS (
  SELECT *
  FROM raw.ssb_01222
  WHERE value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY origin, region, period, contents_code ORDER BY published_at DESC NULLS LAST, retrieved_at DESC, content_hash) = 1
),
kinds AS (
  SELECT * FROM (VALUES
    ('Fodte2', 'births'), ('Dode3', 'deaths'), ('Innvandring5', 'immigration'), ('Utvandring6', 'emigration'),
    ('Tilflytting7', 'domestic_in'), ('Fraflytting8', 'domestic_out')) AS k (contents_code, kind)
)
SELECT
  region AS municipality,
  CAST(left(period, 4) AS INTEGER) AS year,
  kind,
  CAST(NULL AS VARCHAR) AS sex,
  CAST(NULL AS INTEGER) AS age,
  sum(value) AS persons,
  any_value(vintage) AS vintage, max(published_at) AS published_at, max(retrieved_at) AS retrieved_at, any_value(content_hash) AS content_hash,
  origin
FROM newest JOIN kinds USING (contents_code)
WHERE regexp_full_match(period, '[0-9]{4}K[1-4]')
GROUP BY origin, region, left(period, 4), kind
HAVING count(DISTINCT period) = 4
ORDER BY origin, municipality, year, kind
