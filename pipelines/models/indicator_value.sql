-- Every published KOSTRA cell in its newest vintage. Missing, confidential and zero stay three things: see status.
-- per source of: raw.kostra
WITH once AS (
  -- A table that was retrieved once has no older vintages to leave out, which is most of the work.
  SELECT origin, source_table FROM raw.kostra GROUP BY ALL HAVING count(DISTINCT content_hash) = 1
),
yearly AS (
  SELECT * FROM raw.kostra WHERE length(period) = 4
),
newest AS (
  SELECT * FROM yearly SEMI JOIN once USING (origin, source_table)
  UNION ALL
  SELECT * FROM yearly ANTI JOIN once USING (origin, source_table)
  QUALIFY row_number() OVER (
    PARTITION BY origin, source_table, region, period, contents_code, cell
    ORDER BY published_at DESC NULLS LAST, retrieved_at DESC, content_hash
  ) = 1
)
SELECT
  n.region,
  CASE
    WHEN n.region IN ('EAK', 'EAKUO', '0') THEN 'country'
    WHEN n.region LIKE 'EKG%' THEN 'group'
    WHEN n.region LIKE 'EKA%' THEN 'county'
    WHEN regexp_full_match(n.region, '[0-9]{4}') THEN 'municipality'
    ELSE 'other'
  END AS region_kind,
  n.region_name,
  CAST(n.period AS INTEGER) AS year,
  i.indicator,
  n.source_table,
  n.contents_code,
  n.cell,
  CASE WHEN n.cell = '' THEN '{}' ELSE '{"' || replace(replace(n.cell, '=', '":"'), ', ', '","') || '"}' END AS dimensions,
  n.value,
  n.status,
  n.unit,
  n.decimals,
  n.vintage,
  n.published_at,
  n.retrieved_at,
  n.content_hash,
  n.origin,
  -- KOSTRA of year Y is unrevised from 15 March and revised from 15 June of the next year.
  CASE WHEN n.published_at < make_timestamp(CAST(n.period AS BIGINT) + 1, 6, 15, 0, 0, 0.0) THEN 'provisional' ELSE 'final' END AS maturity
FROM newest n
LEFT JOIN indicator i
  ON i.source_table = n.source_table AND i.contents_code = n.contents_code AND i.cell = n.cell
ORDER BY n.origin, n.source_table, n.region, n.contents_code, n.cell, year
