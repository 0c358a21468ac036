import type { Call } from '../../../shared/contract/call.ts';
import { entry, lowerVillage, northWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

type Asked = Omit<Call<'readPaper'>, 'campaignId' | 'ward' | 'by'>;

/**
 * A ward whose review is recorded: h-1, h-3 poor, h-2 near-poor, h-4 neither.
 */
export async function recordedWard() {
  const opening = [entry({ code: 'h-3', name: 'Hoàng Văn Thử', village: lowerVillage })];
  const host = await launched({ opening: { [northWard]: opening } });
  const ward = atWork(host);
  await bringTo('recorded', host, ward);
  const paper = (asked: Asked) => perform('readPaper', { ...ward.asWard, ...asked }, host.ports);
  const text = async (asked: Asked) =>
    new TextDecoder().decode((await paper({ ...asked, format: 'html' })).bytes);
  return { host, ward, paper, text };
}
