import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpHeader } from '../made-up-list.ts';
import { writeZip } from '../zip-file.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type: string, target: string): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

const header = madeUpHeader.map((label) => `<c t="inlineStr"><is><t>${label}</t></is></c>`).join('');
const head = `<worksheet ${main}><sheetData><row>${header}</row>`;
const zeros = `<row>${'<c><v>0</v></c>'.repeat(45)}</row>`.repeat(100);
const times = Math.ceil(1.5e9 / zeros.length);
const tail = '</sheetData></worksheet>';

/** A list that starts like a valid one and becomes very long. */
function* hugeSheet(): Generator<string> {
  yield head;
  for (let time = 0; time < times; time += 1) yield zeros;
  yield tail;
}

const uint32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);

/** Understates the size of the sheet, in its header and in the directory. */
function understateSize(path: string): Buffer {
  const bytes = readFileSync(path);
  const size = uint32(Buffer.byteLength(head) + times * zeros.length + tail.length);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4))
    uint32(4_000_000).copy(bytes, at);
  return bytes;
}

/** Two workbooks of a few megabytes that inflate to 1.5 GB; one of them understates its size. */
export async function writeBombs(folder: string) {
  const [honest, lying] = [join(folder, 'honest.xlsx'), join(folder, 'lying.xlsx')];
  await writeZip(honest, {
    '_rels/.rels': [relations('officeDocument', 'xl/workbook.xml')],
    'xl/workbook.xml': [
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [relations('worksheet', 'worksheets/sheet1.xml')],
    'xl/worksheets/sheet1.xml': hugeSheet(),
  });
  writeFileSync(lying, understateSize(honest));
  return [
    { name: '1.5 GB, as its directory says', path: honest, size: statSync(honest).size },
    { name: '1.5 GB, where its directory says 4 MB', path: lying, size: statSync(lying).size },
  ];
}
