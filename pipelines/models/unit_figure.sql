-- Management figures by unit and period, as of the newest retrieval: absence, accounts and budget, staff talks.
SELECT sector, unit, period, figure, value, retrieved_at, content_hash, origin
FROM raw.unit_figures
QUALIFY row_number() OVER (PARTITION BY origin, sector, unit, period, figure ORDER BY retrieved_at DESC, content_hash) = 1
ORDER BY origin, sector, unit, figure, period
