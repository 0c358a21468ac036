interface Row {
  readonly body: string;
}

/** What a row's JSON says; undefined where there is no row. It was checked before it was written. */
export const bodyOf = <T>(row: unknown): T | undefined =>
  row === undefined ? undefined : (JSON.parse((row as Row).body) as T);

export const bodiesOf = <T>(rows: readonly unknown[]): T[] =>
  rows.map((row) => JSON.parse((row as Row).body) as T);
