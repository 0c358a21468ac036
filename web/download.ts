import { mayLoad, Refused } from './api.ts';
import { both, fill, h } from './dom.ts';
import { problem } from './frame.ts';

/** A link to a file of the API. It says why where none is given, and waits a minute for one that is being made. */
export function download(path: string, label: Node, beside?: Node): Node {
  const file = { href: path, download: true };
  const told = h('div', { role: 'status' });
  let asking = false;
  const click = async (event: Event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    try {
      await made(path, () => fill(told, h('p', {}, both('Đang tạo tệp…', 'The file is being made…'))));
      fill(told);
      h('a', file).click();
    } catch (error) {
      fill(told, problem(error));
    }
    asking = false;
  };
  return h('div', { class: 'download' }, h('a', { ...file, click }, label), beside, told);
}

const seconds = [1, 2, 4, 8, 15, 30];

async function made(path: string, onWait: () => void): Promise<void> {
  for (const wait of seconds) {
    try {
      return await mayLoad(path);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'MarkingUnderWay') throw error;
    }
    onWait();
    await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
  }
  await mayLoad(path);
}
