-- name: Samme tall står likt i 13542, 13540, 13543 og 13566
-- severity: error
WITH cells AS (
  SELECT source_table, contents_code, year, value, cell, regexp_extract(cell, 'KOKregnskapsomfa0000=(.)', 1) AS scope, regexp_extract(cell, '^KOKart(?:kap)?0000=([^,]+)', 1) AS line
  FROM indicator_value WHERE source_table IN ('13540', '13542', '13543', '13566') AND region = $code AND origin = $origin AND value IS NOT NULL
),
-- The concept, and where each table has it: table, contents, line.
places(concept, source_table, contents_code, line) AS (
  VALUES
    ('netto driftsresultat, prosent', '13542', 'KOSAGD230000', ''), ('netto driftsresultat, prosent', '13566', 'KOSbelopbrinv0000', 'AGD23'),
    ('fri egenkapital drift, prosent', '13542', 'KOSKG210000', ''), ('fri egenkapital drift, prosent', '13566', 'KOSbelopbrinv0000', 'KG21'),
    ('frie inntekter per innbygger', '13542', 'KOSAG110000', ''), ('frie inntekter per innbygger', '13540', 'KOSbelopprinnb0000', 'AG11'),
    ('netto driftsresultat, beløp', '13540', 'KOSbelop0000', 'AGD23'), ('netto driftsresultat, beløp', '13543', 'KOSbelop0000', 'AGD90'),
    ('netto driftsresultat, beløp', '13566', 'KOSbelop0000', 'AGD23'),
    ('driftsinntekter, beløp', '13540', 'KOSbelop0000', 'AGD13'), ('driftsinntekter, beløp', '13543', 'KOSbelop0000', 'AGD45')
),
found AS (
  SELECT concept, year, scope, count(*) AS tables, min(value) AS lowest, max(value) AS highest, string_agg(c.source_table || ' ' || value, ', ' ORDER BY c.source_table) AS shown
  FROM cells c JOIN places p ON p.source_table = c.source_table AND p.contents_code = c.contents_code AND p.line = c.line
  GROUP BY ALL HAVING count(*) > 1
)
SELECT count(*) AS tested, count(*) FILTER (highest <> lowest) AS failed,
  string_agg(concept || ' ' || year || ' ' || scope || ': ' || shown, '; ' ORDER BY concept, year, scope) FILTER (highest <> lowest) AS detail
FROM found
