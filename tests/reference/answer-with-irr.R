# Answers what irr says of tables. A line of standard input is a question: key, call, table, parted by
# tabs; the table has ";" between units and "," between coders. A line of output is its answer.
# With --versions it tells those of R and irr.
suppressPackageStartupMessages(library(irr))

if ("--versions" %in% commandArgs(trailingOnly = TRUE)) {
  cat(as.character(getRversion()), as.character(packageVersion("irr")), sep = "\t")
  quit(status = 0)
}

read_table <- function(text) {
  units <- strsplit(strsplit(text, ";", fixed = TRUE)[[1]], ",", fixed = TRUE)
  cells <- do.call(rbind, units)
  cells[cells == "NA"] <- NA
  numbers <- suppressWarnings(as.numeric(cells))
  if (all(is.na(numbers) == is.na(cells))) matrix(numbers, nrow = nrow(cells)) else cells
}

# kripp.alpha wants a row a coder, the others a row a unit.
answers <- list(
  "kripp.alpha nominal" = function(x) kripp.alpha(t(x), "nominal")$value,
  "kripp.alpha ordinal" = function(x) kripp.alpha(t(x), "ordinal")$value,
  "kripp.alpha interval" = function(x) kripp.alpha(t(x), "interval")$value,
  "kripp.alpha ratio" = function(x) kripp.alpha(t(x), "ratio")$value,
  "kripp.alpha margins" = function(x) rowSums(kripp.alpha(t(x))$cm),
  "kripp.alpha nmatchval" = function(x) kripp.alpha(t(x))$nmatchval,
  "kappa2 unweighted" = function(x) kappa2(x, "unweighted")$value,
  "kappa2 equal" = function(x) kappa2(x, "equal")$value,
  "kappa2 squared" = function(x) kappa2(x, "squared")$value,
  "kappam.fleiss" = function(x) kappam.fleiss(x)$value
)

# Not every answer is a number: NaN and NA are told as "none", a failure by its message.
answer <- function(call, table) {
  ask <- answers[[sub(", an empty unit added", "", call, fixed = TRUE)]]
  if (is.null(ask)) stop("unknown call: ", call)
  tryCatch(
    {
      value <- suppressWarnings(ask(read_table(table)))
      if (any(is.na(value))) "none" else paste(sprintf("%.15g", value), collapse = " ")
    },
    error = function(failure) paste("error:", gsub("[\t\n]", " ", conditionMessage(failure)))
  )
}

for (line in readLines(file("stdin"))) {
  question <- strsplit(line, "\t", fixed = TRUE)[[1]]
  cat(question[1], question[2], answer(question[2], question[3]), sep = "\t")
  cat("\n")
}
