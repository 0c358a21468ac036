/** An open-addressing hash table: a slot holds the index of an entry plus one, or 0 where it is free. */
export function hashTable(size: number, hashes: Int32Array): Int32Array<ArrayBuffer> {
  const table = new Int32Array(size);
  const last = size - 1;
  for (let index = 0; index < hashes.length; index += 1) {
    let slot = (hashes[index] as number) & last;
    while (table[slot] !== 0) slot = (slot + 1) & last;
    table[slot] = index + 1;
  }
  return table;
}
