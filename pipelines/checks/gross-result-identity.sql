-- name: Driftsinntekter minus driftsutgifter er brutto driftsresultat (13551 og 13543)
-- severity: error
WITH lines AS (
  SELECT source_table, year, regexp_extract(cell, 'KOKregnskapsomfa0000=(.)', 1) AS scope,
    max(value) FILTER (cell LIKE 'KOKart0000=AGD45%') AS income,
    max(value) FILTER (cell LIKE 'KOKart0000=AGD46%') AS expenses,
    coalesce(max(value) FILTER (cell LIKE 'KOKart0000=AG18%'), 0) AS internal,
    max(value) FILTER (cell LIKE 'KOKart0000=AGD65%' OR cell LIKE 'KOKart0000=AGD67%') AS gross
  FROM indicator_value WHERE source_table IN ('13551', '13543') AND region = $code AND origin = $origin
  GROUP BY ALL
),
whole AS (SELECT *, income - expenses - internal AS computed FROM lines WHERE income IS NOT NULL AND expenses IS NOT NULL AND gross IS NOT NULL)
SELECT count(*) AS tested, count(*) FILTER (gross <> computed) AS failed,
  string_agg(source_table || ' ' || year || ' ' || scope || ': ' || gross || ' mot beregnet ' || computed, '; ' ORDER BY source_table, year) FILTER (gross <> computed) AS detail
FROM whole
