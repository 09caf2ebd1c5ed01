-- One row a municipality in a period of validity, with the group and centrality that comparisons rest on.
SELECT
  code,
  any_value(name) AS name,
  any_value(county) AS county,
  any_value(kostra_group) AS kostra_group,
  any_value(centrality) AS centrality,
  CAST(valid_from AS DATE) AS valid_from,
  CAST(nullif(any_value(valid_to), '') AS DATE) AS valid_to,
  any_value(source) AS source
FROM raw.municipality_reference
GROUP BY code, valid_from
ORDER BY code, valid_from
