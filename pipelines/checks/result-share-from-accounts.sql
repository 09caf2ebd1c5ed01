-- name: Netto driftsresultat i prosent (13542) følger av beløpene i regnskapet (13543), i hvert regnskapsomfang
-- severity: error
WITH parts AS (
  SELECT year, regexp_extract(cell, 'KOKregnskapsomfa0000=(.)', 1) AS scope,
    max(value) FILTER (source_table = '13542' AND contents_code = 'KOSAGD230000') AS percent,
    max(value) FILTER (source_table = '13543' AND cell LIKE 'KOKart0000=AGD90,%') AS result,
    max(value) FILTER (source_table = '13543' AND cell LIKE 'KOKart0000=AGD45,%') AS income
  FROM indicator_value WHERE source_table IN ('13542', '13543') AND region = $code AND origin = $origin GROUP BY ALL
),
paired AS (SELECT year, scope, percent, 100 * result / income AS computed FROM parts WHERE percent IS NOT NULL AND result IS NOT NULL AND income > 0)
-- One decimal: half a unit of it is rounding, and no more.
SELECT count(*) AS tested, count(*) FILTER (abs(percent - computed) > 0.0501) AS failed,
  string_agg(year || ' ' || scope || ': ' || percent || ' mot beregnet ' || round(computed, 2), '; ' ORDER BY year, scope) FILTER (abs(percent - computed) > 0.0501) AS detail
FROM paired
