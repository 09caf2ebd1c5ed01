-- Persons on 1 January by municipality, sex and single year of age (105 is 105 and older), in the newest vintage.
-- borders: the day whose municipalities the codes are; SSB publishes each year in its own.
WITH cells AS (
  SELECT
    region AS municipality,
    CAST(period AS INTEGER) AS year,
    Kjonn AS sex,
    CAST(replace(Alder, '+', '') AS INTEGER) AS age,
    value AS persons,
    vintage, published_at, retrieved_at, content_hash, origin,
    '07459' AS source_table,
    1 AS preference,
    make_date(CAST(period AS INTEGER), 1, 1) AS borders
  FROM raw.ssb_07459
  WHERE Kjonn IN ('1', '2') AND regexp_full_match(Alder, '[0-9]{3}[+]?') AND value IS NOT NULL
  UNION ALL
  SELECT
    municipality, CAST(year AS INTEGER), CASE sex WHEN 'male' THEN '1' ELSE '2' END, CAST(age AS INTEGER), persons,
    vintage, published_at, retrieved_at, content_hash, origin,
    '07459', 2, DATE '2024-01-01'
  FROM raw.population_wide
  WHERE sex IN ('male', 'female') AND persons IS NOT NULL
)
SELECT municipality, year, sex, age, persons, vintage, published_at, retrieved_at, content_hash, origin, source_table, borders
FROM cells
WHERE regexp_full_match(municipality, '[0-9]{4}')
QUALIFY row_number() OVER (
  PARTITION BY origin, municipality, year, sex, age
  ORDER BY preference, published_at DESC NULLS LAST, retrieved_at DESC, content_hash
) = 1
ORDER BY origin, municipality, year, sex, age
