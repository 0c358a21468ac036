import { declaration, mainNamespace, officeNamespace } from '../ooxml.ts';
import { cellName, textElement } from './cells.ts';

/** One comment; rows count from 1, columns from 0. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly ours: boolean;
}

/** The element after the rows of a sheet with comments: it names their drawing. */
export const legacyDrawing = `<legacyDrawing xmlns:r="${officeNamespace}" r:id="rId1"/>`;

/** The part that holds the comments of a sheet. */
export async function* commentsPart(comments: AsyncIterable<Comment>): AsyncGenerator<string> {
  yield `${declaration}<comments xmlns="${mainNamespace}"><authors><author>rasoat</author><author></author></authors><commentList>`;
  for await (const { row, column, text, ours } of comments)
    yield `<comment ref="${cellName(column, row)}" authorId="${ours ? 0 : 1}"><text>${textElement(text)}</text></comment>`;
  yield '</commentList></comments>';
}
