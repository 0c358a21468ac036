import { sheetLimits } from '../ooxml.ts';
import type { Comment } from './comments.ts';

/** Shapes are numbered in blocks of this size, and no two sheets share a block. */
const blockSize = 1_024;

/** How many blocks the shapes of a sheet take. */
export const blocksOf = (shapes: number): number => Math.max(1, Math.ceil((shapes + 1) / blockSize));

const lastColumn = sheetLimits.columns - 1;
const lastRow = sheetLimits.rows - 1;

const opening = (blocks: readonly number[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A note four columns wide beside its cell; the longer its text, the higher. */
function shape({ row, column, text }: Comment, id: number): string {
  const left = Math.min(column + 1, lastColumn - 4);
  const top = Math.min(Math.max(0, row - 2), lastRow - 16);
  const high = Math.min(16, 3 + text.split('\n').reduce((sum, line) => sum + 1 + line.length / 40, 0));
  const anchor = [left, 15, top, 4, left + 4, 15, top + Math.ceil(high), 4];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(',')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** The drawing part of the comments, without which a spreadsheet does not show them. `blocks` are the numbers of its blocks. */
export async function* commentsDrawing(
  comments: AsyncIterable<Comment>,
  blocks: readonly [number, ...number[]],
): AsyncGenerator<string> {
  yield opening(blocks);
  let id = blocks[0] * blockSize;
  for await (const comment of comments) {
    id += 1;
    yield shape(comment, id);
  }
  yield '</xml>';
}
