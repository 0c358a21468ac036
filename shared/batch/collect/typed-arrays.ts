type TypedArray = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The array itself where it is long enough, else a copy of twice the needed length. */
export function withCapacity<T extends TypedArray>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(needed * 2);
  longer.set(array);
  return longer;
}
