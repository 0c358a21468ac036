import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item in the format of DynamoDB's API. */
export type WireItem = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** One byte per two digits, and one for sign and exponent. */
const numberSize = (digits: string): number => Math.ceil(digits.replace(/^-|\.|^0+/g, '').length / 2) + 1;

/** Lists and maps take three bytes more, and one per element. */
const nested = (sizes: readonly number[]): number => 3 + sum(sizes) + sizes.length;

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L) return nested(value.L.map(valueSize));
  if (value.M) return nested(Object.entries(value.M).map(([name, each]) => attributeSize(name, each)));
  if (value.SS) return sum(value.SS.map(utf8));
  if (value.NS) return sum(value.NS.map(numberSize));
  if (value.BS) return sum(value.BS.map(({ byteLength }) => byteLength));
  return 1;
}

/** Bytes of an attribute as DynamoDB counts them, including its name. */
export const attributeSize = (name: string, value: AttributeValue): number => utf8(name) + valueSize(value);

/** Bytes of an item as DynamoDB counts them. */
export const itemSize = (item: WireItem): number =>
  sum(Object.entries(item).map(([name, value]) => attributeSize(name, value)));
