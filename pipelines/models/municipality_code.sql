-- Every time in which a municipality's code was in use under one name (valid_to is the first day on which it no longer is), as KLASS tells it.
-- The answer that reaches furthest back is used whole, and among those the newest: two ranges would cut one period in different places.
WITH answers AS (
  SELECT *, min(valid_from) OVER (PARTITION BY origin, content_hash) AS reaches_back_to FROM raw.municipality_code
)
SELECT
  code, name, CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to, level, parent_code, is_unspecified = 'yes' AS is_unspecified, notes, origin
FROM answers
QUALIFY dense_rank() OVER (PARTITION BY origin ORDER BY reaches_back_to NULLS LAST, retrieved_at DESC, content_hash) = 1
ORDER BY origin, code, valid_from
