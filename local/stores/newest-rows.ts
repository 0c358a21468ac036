/**
 * Selects columns of each household's newest row among some generations. Parameters: campaign, ward, generations as a
 * JSON array, and those of `where`. SQLite takes the columns beside a lone max() from the row that has the maximum.
 */
export const newestRows = (columns: string, where = ''): string =>
  `SELECT ${columns}, max(generation) FROM households
   WHERE campaign = ? AND ward = ? AND generation IN (SELECT value FROM json_each(?)) ${where}
   GROUP BY key ORDER BY key`;
