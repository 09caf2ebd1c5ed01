-- Every retrieval that is kept: what the source published when, and when it was taken in.
SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, cells, first_period, last_period FROM kostra_vintage
UNION ALL
SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, count(*), min(period), max(period)
FROM (
  SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, period FROM raw.ssb_07459
  UNION ALL
  SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, period FROM raw.ssb_01222
  UNION ALL
  SELECT source_table, vintage, published_at, retrieved_at, content_hash, origin, period FROM raw.ssb_projection
  UNION ALL
  SELECT '07459', vintage, published_at, retrieved_at, content_hash, origin, CAST(year AS VARCHAR) FROM raw.population_wide
)
GROUP BY ALL
ORDER BY source_table, published_at, content_hash
