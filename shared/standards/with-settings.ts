import type { Standard, StandardSettings } from './standard.ts';

/** The standard with what a campaign sets of it. What it leaves open alone may be set: `settingsContradictions`. */
export function withSettings(standard: Standard, settings: StandardSettings | undefined): Standard {
  if (!settings) return standard;
  const { rules, cut, lines } = settings;
  return {
    ...standard,
    ...(settings.indicators && withIndicators(standard, settings.indicators)),
    ...(rules && { rules }),
    ...(cut !== undefined && { cut }),
    lines: withLines(standard.lines, lines),
  };
}

type Declared = NonNullable<StandardSettings['indicators']>;

/** Points are counted from the indicators only where those of each are known. */
function withIndicators(
  { pointsPerIndicator, pointsFromB2 = false }: Standard,
  declared: Declared,
): Pick<Standard, 'indicators' | 'pointsFromB2'> {
  const indicators = declared.map(({ key, label, dimension, definition, points }) => ({
    key,
    label,
    dimension: dimension ?? '',
    definition: definition ?? { vi: label, en: label },
    points: points ?? pointsPerIndicator ?? 0,
  }));
  const areCounted = declared.every(({ points }) => (points ?? pointsPerIndicator) !== undefined);
  return { indicators, pointsFromB2: pointsFromB2 && !areCounted };
}

function withLines(lines: Standard['lines'], set: StandardSettings['lines'] = {}): Standard['lines'] {
  const all = { ...lines };
  for (const measure of ['b1', 'income'] as const) {
    const own = lines[measure];
    if (!own || !set[measure]) continue;
    const { rural, urban } = set[measure];
    all[measure] = { rural: { ...own.rural, ...rural }, urban: { ...own.urban, ...urban } };
  }
  return all;
}
