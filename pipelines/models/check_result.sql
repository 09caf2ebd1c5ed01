-- What the checks of the numbers said.
SELECT municipality, check_name, severity, passed, detail
FROM raw.result_check
ORDER BY municipality, check_name
