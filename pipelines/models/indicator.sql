-- The catalogue: which published cell an indicator is. Keyed on table, contents code and the other codes; scopes are never mixed.
SELECT indicator, concept, name_nb, unit, decimals, direction, sector, source_table, contents_code, coalesce(cell, '') AS cell, scope, scope_preference, verification,
  population_date, need_correction, catalogue_id, coalesce(merge_rule, '') AS merge_rule, lower, upper
FROM raw.indicator_catalogue
ORDER BY concept, scope_preference
