-- The findings of each edition, as printed, with their numbers and where these came from.
SELECT edition, municipality, finding, chapter, rank, text_nb, values
FROM raw.result_finding
ORDER BY municipality, edition, rank
