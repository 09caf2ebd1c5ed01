-- What a later vintage changed: March's figures against June's, and corrections between.
-- per source of: raw.kostra
WITH republished AS (
  SELECT origin, source_table FROM raw.kostra GROUP BY ALL HAVING count(DISTINCT content_hash) > 1
),
steps AS (
  SELECT origin, source_table, region, period, contents_code, cell, value, published_at, vintage,
    lag(value) OVER w AS old_value, lag(published_at) OVER w AS old_published_at, row_number() OVER w AS n
  FROM raw.kostra SEMI JOIN republished USING (origin, source_table)
  WHERE length(period) = 4 AND published_at IS NOT NULL
  WINDOW w AS (PARTITION BY origin, source_table, region, period, contents_code, cell ORDER BY published_at, retrieved_at, vintage)
)
SELECT
  i.indicator, s.source_table, s.contents_code, s.cell, s.region, CAST(s.period AS INTEGER) AS year,
  s.old_value, s.value AS new_value, s.old_published_at, s.published_at AS new_published_at, s.vintage, s.origin
FROM steps s
LEFT JOIN indicator i ON i.source_table = s.source_table AND i.contents_code = s.contents_code AND i.cell = s.cell
WHERE s.n > 1 AND s.old_value IS DISTINCT FROM s.value
ORDER BY s.origin, s.source_table, s.region, year, s.contents_code, s.cell, s.published_at
