import { words } from '../../shared/i18n/words.ts';
import type { Ports } from '../../shared/ports.ts';

/** What figures of a review leave out, as lines in both languages; empty where they leave out nothing. */
export async function reviewGaps(
  campaignId: string,
  { wards, batches }: Pick<Ports, 'wards' | 'batches'>,
): Promise<string> {
  const reviews = await wards.list(campaignId);
  const open = reviews.filter(({ stage }) => stage !== 'recorded');
  const rejected = reviews.filter(({ totals }) => totals.rejected > 0);
  const files = await Promise.all(reviews.map((review) => batches.list(review)));
  const refused = reviews.flatMap(({ ward }, index) => {
    const count = files[index]?.filter(({ status }) => status === 'refused').length ?? 0;
    return count > 0 ? [`${ward}: ${count}`] : [];
  });
  return [
    line(
      'xã chưa xong / wards that are not completed',
      open.map(({ ward, stage }) => `${ward} (${words[stage].vi} / ${words[stage].en})`),
    ),
    line(
      'hộ bị trả lại, không tính / rejected households, not counted',
      rejected.map(({ ward, totals }) => `${ward}: ${totals.rejected}`),
    ),
    line('tệp bị từ chối, không tính / refused files, not counted', refused),
  ].join('');
}

const line = (text: string, found: readonly string[]): string =>
  found.length > 0 ? `  ${text}: ${found.join(', ')}\n` : '';
