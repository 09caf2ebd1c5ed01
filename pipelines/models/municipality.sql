-- One row a municipality in a period of validity, with the group and centrality that comparisons rest on.
-- KLASS tells the codes, names and periods where it has been read; the reference file the rest, and all of a code that KLASS does not have.
WITH reference AS (
  SELECT
    code,
    any_value(name) AS name,
    any_value(county) AS county,
    any_value(kostra_group) AS kostra_group,
    any_value(centrality) AS centrality,
    CAST(valid_from AS DATE) AS valid_from,
    CAST(nullif(any_value(valid_to), '') AS DATE) AS valid_to,
    any_value(source) AS source
  FROM raw.municipality_reference
  GROUP BY code, valid_from
),
klass AS (
  SELECT code, name, valid_from, valid_to, 'SSB KLASS 131' AS source FROM municipality_code WHERE valid_from IS NOT NULL AND NOT is_unspecified
),
described AS (
  SELECT k.code, k.name, r.county, r.kostra_group, r.centrality, k.valid_from, k.valid_to, k.source
  FROM klass k
  LEFT JOIN reference r ON r.code = k.code AND (k.valid_to IS NULL OR r.valid_from < k.valid_to) AND (r.valid_to IS NULL OR r.valid_to > k.valid_from)
  QUALIFY row_number() OVER (PARTITION BY k.code, k.valid_from ORDER BY r.valid_from DESC) = 1
),
periods AS (
  SELECT * FROM described
  UNION ALL BY NAME
  SELECT * FROM reference ANTI JOIN klass USING (code)
)
SELECT p.code, p.name, p.county, coalesce(g.kostra_group, p.kostra_group) AS kostra_group, p.centrality, p.valid_from, p.valid_to, p.source
FROM periods p
-- A membership without days of its own is today's.
LEFT JOIN kostra_group_membership g ON g.municipality = p.code
  AND CASE
    WHEN g.valid_from IS NULL THEN p.valid_to IS NULL
    ELSE (p.valid_to IS NULL OR g.valid_from < p.valid_to) AND (g.valid_to IS NULL OR g.valid_to > p.valid_from)
  END
QUALIFY row_number() OVER (PARTITION BY p.code, p.valid_from ORDER BY g.valid_from DESC) = 1
ORDER BY p.code, p.valid_from
