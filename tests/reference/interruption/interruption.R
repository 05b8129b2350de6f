# Writes interruption.json beside it: Rscript interruption.R (R 4.2.2, nlme 3.1). Not run by the tests.
library(nlme)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data <- read.csv(file.path(here, "sicily.csv"))
data$rate <- data$episodes / data$standard_population * 1e5
data$at <- seq_len(nrow(data)) - 37 # 0 = January 2005, the first month of the ban
data$step <- as.numeric(data$at >= 0)
data$since <- data$at * data$step
data$sin <- sin(2 * pi * data$at / 12)
data$cos <- cos(2 * pi * data$at / 12)
number <- function(x) format(x, digits = 12)
fitted <- function(name, formula, rows) {
  fit <- gls(formula, rows, correlation = corAR1(form = ~at), method = "REML",
    control = glsControl(tolerance = 1e-12, msTol = 1e-12, msMaxIter = 500, maxIter = 500))
  table <- summary(fit)$tTable
  sprintf('  "%s": { "autocorrelation": %s, "deviation": %s, "level": [%s, %s], "slope": [%s, %s] }', name,
    number(coef(fit$modelStruct$corStruct, unconstrained = FALSE)), number(fit$sigma),
    number(table["step", 1]), number(table["step", 2]), number(table["since", 1]), number(table["since", 2]))
}
trend <- rate ~ at + step + since
lines <- c(
  fitted("trend", trend, data),
  fitted("season", update(trend, ~ . + sin + cos), data),
  # every seventh month is missing
  fitted("gaps", trend, data[data$at %% 7 != 3, ])
)
quantiles <- sapply(list(c(0.975, 1), c(0.975, 3.7), c(0.995, 10), c(0.9, 55), c(0.75, 2.5)), function(p)
  sprintf("[%s, %s, %s]", p[1], p[2], number(qt(p[1], p[2]))))
writeLines(c("{", paste0(paste(lines, collapse = ",\n"), ","),
  sprintf('  "quantiles": [%s]', paste(quantiles, collapse = ", ")), "}"), file.path(here, "interruption.json"))
