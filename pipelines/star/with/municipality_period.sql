-- A municipality's code in a time of validity, and the years whose figures belong to it: from_year to the year before to_year. Sources publish figures of earlier
-- years under later codes too, so that the first time of a code reaches back and the last one forward.
SELECT
  *,
  code || '@' || strftime(valid_from, '%Y-%m-%d') AS municipality_key,
  CASE WHEN row_number() OVER periods = 1 THEN 0 ELSE year(valid_from - INTERVAL 1 DAY) + 1 END AS from_year,
  coalesce(year(lead(valid_from) OVER periods - INTERVAL 1 DAY) + 1, 9999) AS to_year
FROM municipality
WHERE valid_from IS NOT NULL
WINDOW periods AS (PARTITION BY code ORDER BY valid_from)
