import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a test wants it written; the declared sizes may lie. */
export interface BuiltEntry {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  readonly declared?: { readonly inflated?: number; readonly compressed?: number; readonly offset?: bigint };
  readonly flags?: number;
  /** Sizes stand after the data, as a program writes that could not know them before. */
  readonly descriptor?: boolean;
  /** Sizes and place stand in 64 bits, in the extra field. */
  readonly zip64?: boolean;
}

const full = 0xffffffff;

/** The extra field of ZIP64: what did not fit into 32 bits. */
function wideSizes(inflated: number, compressed: number, offset: bigint): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(inflated), 4);
  extra.writeBigUInt64LE(BigInt(compressed), 12);
  extra.writeBigUInt64LE(offset, 20);
  return extra;
}

/** The fields that the local header and the directory have in common. */
function common(entry: BuiltEntry, crc: number, sizes: readonly [number, number], extra: number): Buffer {
  const fixed = Buffer.alloc(26);
  fixed.writeUInt16LE(entry.zip64 ? 45 : 20, 0);
  fixed.writeUInt16LE((entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0), 2);
  fixed.writeUInt16LE(entry.stored ? 0 : 8, 4);
  fixed.writeUInt32LE(crc, 10);
  fixed.writeUInt32LE(sizes[0], 14);
  fixed.writeUInt32LE(sizes[1], 18);
  fixed.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  fixed.writeUInt16LE(extra, 24);
  return fixed;
}

/** One entry with its header, and its record in the directory. */
function built(entry: BuiltEntry, offset: number): { local: Buffer; record: Buffer } {
  const { name, data, stored, declared = {}, descriptor, zip64 } = entry;
  const raw = Buffer.from(data);
  const packed = stored ? raw : deflateRawSync(raw);
  const crc = crc32(raw);
  const compressed = declared.compressed ?? packed.length;
  const inflated = declared.inflated ?? raw.length;
  const late = Buffer.alloc(descriptor ? 16 : 0);
  if (descriptor)
    for (const [i, value] of [0x08074b50, crc, compressed, inflated].entries())
      late.writeUInt32LE(value, i * 4);
  const early = common(entry, descriptor ? 0 : crc, descriptor ? [0, 0] : [compressed, inflated], 0);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), early, Buffer.from(name), packed, late]);
  const extra = zip64 ? wideSizes(inflated, compressed, declared.offset ?? BigInt(offset)) : Buffer.alloc(0);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(zip64 ? full : offset, 10);
  const fixed = common(entry, crc, zip64 ? [full, full] : [compressed, inflated], extra.length);
  return {
    local,
    record: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fixed, place, Buffer.from(name), extra]),
  };
}

/** The end of a ZIP64 file: its own record, where that stands, and the old record with nothing but full fields. */
function wideEnd(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(98, 0xff);
  end.fill(0, 0, 76);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  for (const [i, value] of [entries, entries, size, offset].entries())
    end.writeBigUInt64LE(BigInt(value), 24 + i * 8);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  end.write('PK\x05\x06', 76, 'latin1');
  end.writeUInt16LE(0, 96);
  return end;
}

function plainEnd(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** A ZIP file of the entries in the order given; a ZIP64 file where one entry is of that kind. */
export function buildZip(entries: readonly BuiltEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, record } = built(entry, offset);
    parts.push(local);
    directory.push(record);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = entries.some(({ zip64 }) => zip64) ? wideEnd : plainEnd;
  return Buffer.concat([...parts, central, end(entries.length, central.length, offset)]);
}
