-- Items of the municipality's own registers: measures, benefits, orders, plans, deviations.
SELECT register, item, unit, owner_role, CAST(nullif(deadline, '') AS DATE) AS deadline, status, indicator, retrieved_at, content_hash, origin
FROM raw.register_items
ORDER BY register, item
