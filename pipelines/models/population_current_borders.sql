-- Persons on 1 January in the municipalities of today. flag says how: exact and recoded are the source's own figures, summed is a sum of whole former
-- municipalities (from_codes), estimated has a part of one that was split (method says how the part was found). Years that could not be moved have no
-- row here; population_total_current_borders says why.
WITH own AS (
  SELECT p.municipality, p.year, p.sex, p.age, p.persons, 'exact' AS flag, p.municipality AS from_codes, NULL::VARCHAR AS method, p.origin
  FROM population p
  ANTI JOIN border_link l ON l.origin = p.origin AND l.to_code = p.municipality AND p.borders >= l.valid_from AND p.borders < l.valid_to
  ANTI JOIN (SELECT * FROM border_link WHERE to_code IS NULL) ended ON ended.origin = p.origin AND ended.from_code = p.municipality
),
moved AS (
  SELECT municipality, CAST(year AS INTEGER) AS year, sex, CAST(age AS INTEGER) AS age, persons, flag, from_codes, method, origin
  FROM raw.result_population_in_borders
  WHERE sex IS NOT NULL
)
SELECT * FROM own
UNION ALL
SELECT * FROM moved ANTI JOIN (SELECT DISTINCT origin, municipality, year FROM own) USING (origin, municipality, year)
ORDER BY origin, municipality, year, sex, age
