-- Projected persons on 1 January, by model, edition and alternative: ours, and SSB's own editions as published beside them (the edition is SSB's table).
-- SSB's alternatives have four letters: fertility, life expectancy, internal migration, immigration. p10 and p90 hold eight of ten drawn futures of a cell; they are null in the base year, for SSB and where no futures were drawn, and cannot be added up.
WITH newest AS (
  SELECT *
  FROM raw.ssb_projection
  WHERE value IS NOT NULL AND Kjonn IN ('1', '2') AND regexp_full_match(Alder, '[0-9]{3}[+]?') AND regexp_full_match(region, '[0-9]{4}')
  QUALIFY row_number() OVER (PARTITION BY origin, source_table, region, period, contents_code, cell ORDER BY published_at DESC NULLS LAST, retrieved_at DESC, content_hash) = 1
)
SELECT municipality, model, edition, alternative, year, sex, age, persons, p10, p90, NULL::TIMESTAMP AS published_at, NULL::TIMESTAMP AS retrieved_at, NULL::VARCHAR AS content_hash, NULL::VARCHAR AS origin
FROM raw.result_projection
UNION ALL
SELECT
  region, 'ssb', source_table,
  CASE contents_code WHEN 'Personer' THEN 'MMMM' WHEN 'Personer1' THEN 'LLML' WHEN 'Personer2' THEN 'HHMH' ELSE contents_code END,
  CAST(period AS INTEGER), Kjonn, CAST(replace(Alder, '+', '') AS INTEGER), value, NULL, NULL, published_at, retrieved_at, content_hash, origin
FROM newest
ORDER BY municipality, model, edition, alternative, year, sex, age
