const browsers: readonly (readonly [RegExp, string])[] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/opr\/|opera/i, 'Opera'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios/i, 'Chrome'],
  [/safari/i, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/android/i, 'Android'],
  [/iphone|ipad/i, 'iOS'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'macOS'],
  [/linux|cros/i, 'Linux'],
];

const nameIn = (text: string, names: typeof browsers): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** A browser and its system in two words, from `user-agent`: enough to know one's own devices apart, and no more. */
export function deviceName(agent: string | undefined): string | undefined {
  const text = (agent ?? '').slice(0, 500);
  const found = [nameIn(text, browsers), nameIn(text, systems)].filter((part) => part !== undefined);
  return found.length > 0 ? found.join(', ') : undefined;
}
