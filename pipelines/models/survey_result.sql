-- Surveys after disclosure control, with each survey's own minimum of respondents. What is hidden is null, and suppressed says why.
SELECT municipality, survey, round, level, sector, unit, dimension, dimension_name, scale, CAST(asked AS BIGINT) AS asked, CAST(answered AS BIGINT) AS answered, CAST(n AS BIGINT) AS n,
  mean, low, high, corrected, deviation, alpha, distribution, change, change_verdict, rest, rest_verdict, suppressed, spread_suppressed, minimum, origin
FROM raw.result_survey
WHERE is_default = 'yes'
ORDER BY municipality, survey, round, level, sector, unit, dimension
