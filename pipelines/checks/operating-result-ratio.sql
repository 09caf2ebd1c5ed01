-- name: Netto driftsresultat i prosent (12134) følger av beløpene i regnskapet (13551)
-- severity: error
WITH parts AS (
  SELECT year,
    max(value) FILTER (source_table = '12134' AND contents_code = 'KOSAGD230000') AS percent,
    max(value) FILTER (source_table = '13551' AND cell = 'KOKart0000=AGD89') AS result,
    max(value) FILTER (source_table = '13551' AND cell = 'KOKart0000=AGD45') AS income
  FROM indicator_value WHERE region = $code AND origin = $origin GROUP BY year
),
paired AS (SELECT year, percent, 100 * result / income AS computed FROM parts WHERE percent IS NOT NULL AND result IS NOT NULL AND income > 0)
-- SSB's percentage is of all driftsinntekter with one decimal; half a unit of that decimal is rounding, and no more.
SELECT count(*) AS tested, count(*) FILTER (abs(percent - computed) > 0.0501) AS failed,
  string_agg(year || ': ' || percent || ' mot beregnet ' || round(computed, 2), '; ' ORDER BY year) FILTER (abs(percent - computed) > 0.0501) AS detail
FROM paired
