import * as z from 'zod';

type Shape = Readonly<Record<string, z.core.$ZodType>>;
/** The parts of a schema's definition that hold others, and its kind. */
interface Definition {
  readonly type: string;
  readonly shape?: Shape;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}
const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

/** Values of every kind, of which any schema but `unknown` refuses most. */
const strange: readonly unknown[] = [
  null,
  true,
  -1,
  -0.5,
  1.5,
  1e18,
  Number.NaN,
  '',
  '?',
  'x'.repeat(6000),
  [],
  {},
];

/** A list longer than the schema allows. */
function tooMany(schema: z.core.$ZodType): unknown[] {
  const most = schema._zod.bag.maximum;
  return definitionOf(schema).type === 'array' && typeof most === 'number'
    ? [new Array(most + 1).fill(null)]
    : [];
}

/**
 * Values that a schema refuses at every one of its places, one wrong place at a time beside fields that are missing.
 * The parts inside of a list are in its first entry, those of a record under an area's code.
 */
export function wrongValues(schema: z.core.$ZodType): unknown[] {
  return [...strange, ...tooMany(schema), ...insideOf(definitionOf(schema))];
}

function insideOf({
  shape = {},
  element,
  innerType,
  valueType,
  in: input,
  options = [],
}: Definition): unknown[] {
  const fields = Object.entries(shape).flatMap(([name, field]) =>
    wrongValues(field).map((value) => ({ ...constants(shape), [name]: value })),
  );
  const unknown = Object.keys(shape).length > 0 ? [{ 'Lò Văn Thử': 1 }] : [];
  return [
    ...fields,
    ...unknown,
    ...(element ? wrongValues(element).map((value) => [value]) : []),
    ...(valueType ? wrongValues(valueType).map((value) => ({ '02071': value })) : []),
    ...[innerType, input, ...options].flatMap((each) => (each ? insideOf(definitionOf(each)) : [])),
  ];
}

/** The fields that say which form of a choice is meant. */
const constants = (shape: Shape): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) =>
      field instanceof z.ZodLiteral ? [[name, [...field.values][0]]] : [],
    ),
  );

/** The names of every field of a schema. */
export function fieldNames(schema: z.core.$ZodType): string[] {
  const { shape = {}, element, innerType, valueType, in: input, options = [] } = definitionOf(schema);
  const inside = [element, innerType, valueType, input, ...options, ...Object.values(shape)];
  return [...Object.keys(shape), ...inside.flatMap((each) => (each ? fieldNames(each) : []))];
}
