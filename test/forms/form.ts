import fc from 'fast-check';

/** What may be written in several ways within one list. */
const variable = [
  ...[
    'label',
    'birth',
    'id',
    'code',
    'sex',
    'mark',
    'class',
    'previous',
    'money',
    'count',
    'points',
    'causes',
  ],
  ...['name', 'village', 'ward', 'footer'],
] as const;

/** How a list is written. Each field's first value is the plain one, to which a failing case shrinks. */
export const forms = fc.record({
  file: fc.constantFrom('csv' as const, 'xlsx' as const),
  delimiter: fc.constantFrom(',', ';', '\t'),
  encoding: fc.constantFrom('utf8' as const, 'utf8 with mark' as const, 'utf16le' as const),
  newline: fc.constantFrom('\n', '\r\n'),
  quoted: fc.boolean(),
  /** Seed of the order of columns; 0 leaves it. */
  order: fc.nat({ max: 1_000 }),
  /** Columns and rows before the list. */
  left: fc.nat({ max: 2 }),
  titles: fc.nat({ max: 4 }),
  numbered: fc.boolean(),
  /** Columns of a ward's own. */
  own: fc.nat({ max: 2 }),
  ordinals: fc.constantFrom('' as const, '1. ' as const, '(1) ' as const, 'A. ' as const),
  stars: fc.boolean(),
  letters: fc.constantFrom('as they are' as const, 'upper' as const, 'without accents' as const),
  members: fc.constantFrom('column' as const, 'one column' as const, 'numbered' as const, 'coded' as const),
  names: fc.constantFrom('one' as const, 'two' as const),
  births: fc.constantFrom('one' as const, 'three' as const, 'by sex' as const),
  sexes: fc.constantFrom('word' as const, 'marks' as const),
  villages: fc.constantFrom(
    'column' as const,
    'groups' as const,
    'merged' as const,
    'ditto' as const,
    'sheets' as const,
  ),
  stated: fc.constantFrom('word' as const, 'none' as const, 'marks' as const),
  money: fc.constantFrom('dong' as const, 'unit line' as const, 'unit in label' as const),
  /** Blank rows below every household. */
  blank: fc.nat({ max: 1 }),
  footer: fc.nat({ max: 3 }),
  varied: fc.subarray([...variable]),
  salt: fc.nat({ max: 10_000 }),
});

export type Form = typeof forms extends fc.Arbitrary<infer T> ? T : never;
