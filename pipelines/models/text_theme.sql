-- Themes of what people wrote in their own words, by sector, after masking and disclosure control. What is hidden is null; theme 0 and the empty sector are all of them, * is sectors with few texts.
SELECT municipality, texts, title, round, theme, words, sector, n, suppressed, minimum, texts_read, too_short, without_theme, dated, answered, answer_days, origin
FROM raw.result_text
WHERE is_default = 'yes'
ORDER BY municipality, texts, round, theme, sector
