-- Every retrieval of a KOSTRA table, counted table by table so that a new one costs its own work alone.
-- per source of: raw.kostra
SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, count(*) AS cells, min(period) AS first_period, max(period) AS last_period
FROM raw.kostra
GROUP BY ALL
ORDER BY source_table, published_at, content_hash
