-- Items of the municipality's own registers, as of the newest report: measures, benefits, orders, plans, deviations, agreements, pilots, inputs.
SELECT
  register, item, title, unit, owner_role, CAST(nullif(opened, '') AS DATE) AS opened, CAST(nullif(deadline, '') AS DATE) AS deadline, CAST(nullif(closed, '') AS DATE) AS closed,
  status, indicator, baseline, target, value, measured_in, effect_kr, layers, ways, from_input, focus, period, retrieved_at, content_hash, origin
FROM raw.register_items
QUALIFY row_number() OVER (PARTITION BY origin, register, item ORDER BY period DESC NULLS LAST, retrieved_at DESC, content_hash) = 1
ORDER BY origin, register, item
