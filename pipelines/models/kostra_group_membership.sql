-- Which KOSTRA group a municipality is in, on the day that KLASS was asked about.
SELECT
  target_code AS municipality, source_code AS kostra_group, source_name AS group_name, CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to, origin
FROM raw.kostra_group_membership
WHERE source_code IS NOT NULL AND target_code IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY origin, target_code, valid_from ORDER BY retrieved_at DESC, content_hash, source_code) = 1
ORDER BY origin, municipality, valid_from
