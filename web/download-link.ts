import { requireDownload } from './api.ts';
import { both, h, setChildren } from './dom.ts';
import { withErrorsIn } from './layout.ts';
import { Refused } from './refused.ts';

/**
 * A link to a file of the API, with `note` behind it. Waits up to a minute for a file that is still being made, and
 * shows why a file cannot be downloaded.
 */
export function downloadLink(href: string, label: Node, note?: Node): Node {
  const status = h('div', { role: 'status' });
  const showWaiting = () => setChildren(status, h('p', {}, both('Đang tạo tệp…', 'The file is being made…')));
  let isBusy = false;
  const click = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    await withErrorsIn(status, async () => {
      await untilMade(href, showWaiting);
      setChildren(status);
      h('a', { href, download: true }).click();
    });
    isBusy = false;
  };
  return h('div', { class: 'download' }, h('a', { href, download: true, click }, label), note, status);
}

/** Seconds between tries. */
const pauses = [1, 2, 4, 8, 15, 30];

async function untilMade(path: string, onWait: () => void): Promise<void> {
  for (const seconds of pauses) {
    try {
      return await requireDownload(path);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'MarkingUnderWay') throw error;
    }
    onWait();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
  await requireDownload(path);
}
