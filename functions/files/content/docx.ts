const localHead = Buffer.from('PK\x03\x04', 'latin1');
const directoryHead = Buffer.from('PK\x01\x02', 'latin1');
const directoryEnd = Buffer.from('PK\x05\x06', 'latin1');
const directoryEndLength = 22;

/** The parts without which nothing opens a document. */
const needed = ['[Content_Types].xml', 'word/document.xml'];
/** Programs inside a document. */
const program = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\d*\.bin)$/i;

/** Whether a file is a Word document without programs: a ZIP file with the parts of one. */
export function isDocx(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 4).equals(localHead)) return false;
  const names = namesIn(bytes);
  return needed.every((name) => names.includes(name)) && !names.some((name) => program.test(name));
}

/** The names of a ZIP file's entries as its directory has them; none where that cannot be read. */
function namesIn(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(directoryEnd);
  if (end < 0 || end + directoryEndLength > bytes.length) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || !bytes.subarray(at, at + 4).equals(directoryHead)) return [];
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
