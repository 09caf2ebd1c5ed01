-- Kommunekompasset: a score, target or reference. Scores of different versions of the tool are never compared.
SELECT DISTINCT
  municipality, municipality_name, country, year, version, kind, area_no, area, score, max, source, note, retrieved_at, content_hash, origin
FROM raw.compass_scores
ORDER BY origin, country, municipality, year, version, kind, area_no
