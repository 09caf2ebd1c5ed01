-- Every published KOSTRA cell with its keys, and SSB's sign as a word.
SELECT
  coalesce(p.municipality_key, v.region) AS municipality_key,
  v.region AS municipality,
  v.year,
  v.indicator,
  v.source_table,
  v.contents_code,
  CASE WHEN v.cell = '' THEN '-' ELSE v.cell END AS cell,
  v.value,
  CASE v.status
    WHEN '.' THEN 'not_applicable' WHEN '..' THEN 'missing' WHEN '...' THEN 'not_yet' WHEN ':' THEN 'confidential' WHEN '-' THEN 'nil' WHEN '*' THEN 'provisional'
    ELSE CASE WHEN coalesce(v.status, '') <> '' THEN 'noted' WHEN v.value IS NULL THEN 'absent' ELSE 'observed' END
  END AS status,
  v.unit,
  v.decimals,
  v.maturity,
  left(v.content_hash, 16) AS vintage_key,
  v.origin
FROM indicator_value v
LEFT JOIN municipality_period p ON p.code = v.region AND v.year >= p.from_year AND v.year < p.to_year
