-- How municipalities lie in the borders of today: from_code in the borders of a time (valid_from to the day before valid_to) went to to_code, all of it or
-- the share that weight says (null: not known; method says how it was found, or why not). Municipalities that are the same have no row.
-- A row without to_code is a code that is no longer in use.
SELECT origin, CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to, from_code, to_code, weight, method
FROM raw.result_border_link
ORDER BY origin, valid_from, to_code, from_code
