/** Matches every value, and any text inside a longer string. */
const wildcard = '<*>';

/** Compares as `test/conformance/README.md` says: the recording may hold wildcards and JSON inside strings. */
export function matches(recorded: unknown, actual: unknown): boolean {
  if (recorded === wildcard) return true;
  if (typeof recorded === 'string') return typeof actual === 'string' && sameText(recorded, actual);
  if (typeof actual === 'string' && typeof recorded === 'object' && recorded !== null) {
    return matches(recorded, parsed(actual));
  }
  if (Array.isArray(recorded)) return Array.isArray(actual) && sameList(recorded, actual);
  if (isObject(recorded)) return isObject(actual) && sameObject(recorded, actual);
  return recorded === actual;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameList = (recorded: unknown[], actual: unknown[]) =>
  recorded.length === actual.length && recorded.every((entry, n) => matches(entry, actual[n]));

function sameObject(recorded: Record<string, unknown>, actual: Record<string, unknown>): boolean {
  const keys = Object.keys(recorded);
  if (keys.length !== Object.keys(actual).length) return false;
  return keys.every((key) => Object.hasOwn(actual, key) && matches(recorded[key], actual[key]));
}

function sameText(recorded: string, actual: string): boolean {
  const pattern = recorded.split(wildcard).map(RegExp.escape).join('[^]*');
  if (new RegExp(`^${pattern}$`).test(actual)) return true;
  const [left, right] = [parsed(recorded), parsed(actual)];
  return isObject(left) && isObject(right) && matches(left, right);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
