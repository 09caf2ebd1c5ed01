# Reads two facts of an export with base R, joins them with their dimensions, and prints rows, sums and statuses.
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(table) read.csv(file.path(folder, paste0(table, ".csv")), colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
municipality <- read("dim_municipality")
indicator <- read("dim_indicator")
for (table in c("fact_indicator", "fact_population")) {
  fact <- read(table)
  fact$value <- as.numeric(fact$value)
  joined <- merge(fact, municipality[c("municipality_key", "name")], by = "municipality_key")
  if (table == "fact_indicator") joined <- merge(joined, indicator[c("indicator", "polarity")], by = "indicator")
  cat(table, nrow(fact), nrow(joined), format(sum(fact$value, na.rm = TRUE), digits = 17), sum(is.na(fact$value)), sum(fact$status == "confidential"), sum(fact$status == "missing"), sep = "\t")
  cat("\n")
}
