/** The last year of the process in which a request was answered by itself. */
export const lastOfOldProcess = 2021;

/** By when requests are answered where a campaign does not say it itself, see `Campaign.requests`. */
export const requestDefaults = {
  /** QĐ 24/2021 Art. 5: once a month from day 15, answered within 15 days. */
  monthlyFrom: 15,
  days: 15,
  /** TT 17/2016: at most 7 working days from receipt. */
  workingDays: 7,
} as const;
