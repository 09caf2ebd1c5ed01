-- Which municipality became which, and when: a merger is several rows with one new code, a split several with one old code. Rows of a code to
-- itself (a new name, a code that gains or loses a part) are not complete in KLASS: see municipality_code for which codes went on.
SELECT
  old_code, arg_max(old_name, retrieved_at) AS old_name, new_code, arg_max(new_name, retrieved_at) AS new_name, CAST(occurred AS DATE) AS occurred, origin
FROM raw.municipality_change
GROUP BY origin, occurred, old_code, new_code
ORDER BY origin, occurred, old_code, new_code
