import type { Outcome } from './deployed-run.ts';

const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(\.\d+)?Z$/;

/** What counts of an outcome. Instants count to the minute: a deployed clock goes on while people and functions act. */
export const counted = ({ result, refused }: Outcome): unknown =>
  JSON.parse(JSON.stringify({ ...result, refused }), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(instant, '$1') : value,
  );
