-- What the checks of the numbers said of each municipality, and what the sources' contracts said of each file when it was last read.
-- is_current: nothing newer has taken the file's place. The whole history is raw.result_contract.
WITH latest AS (
  SELECT * FROM raw.result_contract
  QUALIFY checked_at = max(checked_at) OVER (PARTITION BY source, file_hash)
),
published AS (
  SELECT source, source_updated, max(checked_at) AS checked_at FROM latest WHERE outcome = 'published' GROUP BY source, source_updated
),
superseded AS (
  SELECT DISTINCT h.source, h.file_hash
  FROM latest h JOIN published p ON p.source = h.source
    AND (p.source_updated >= h.source_updated OR (h.source_updated IS NULL AND p.checked_at > h.checked_at))
  WHERE h.outcome = 'held back'
),
files AS (
  SELECT l.*,
    CASE
      WHEN l.outcome = 'held back' THEN s.file_hash IS NULL
      ELSE rank() OVER (PARTITION BY l.source, l.outcome, CASE WHEN l.source_updated IS NULL THEN l.file END ORDER BY l.source_updated DESC, l.checked_at DESC) = 1
    END AS is_current
  FROM latest l LEFT JOIN superseded s ON s.source = l.source AND s.file_hash = l.file_hash
)
SELECT municipality, check_name, severity, passed, detail, true AS is_current
FROM raw.result_check
UNION ALL BY NAME
SELECT NULL::VARCHAR AS municipality, rule_name AS check_name, severity, CASE WHEN failed > 0 THEN 'no' ELSE 'yes' END AS passed, detail, is_current,
  source, source_table, file, file_hash, source_updated, rule, tested, failed, outcome, next_step, checked_at
FROM files
ORDER BY municipality NULLS LAST, source NULLS FIRST, file, rule NULLS FIRST, check_name, detail, checked_at
