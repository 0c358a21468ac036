import { Button, NativeSelect, Progress, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { buttons } from '../../shared/i18n/controls.ts';
import type { CampaignLine } from '../client/answers.ts';
import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import { refreshAll } from '../client/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useNotice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import classes from './launch.module.css';

interface Props {
  readonly campaigns: readonly CampaignLine[];
}

/** Offers to begin with a copy of an earlier campaign, where one is closed. */
export function CopyCampaign({ campaigns }: Props): ReactNode {
  const closed = campaigns.filter(({ status }) => status === 'closed').sort((a, b) => b.year - a.year);
  return closed.length > 0 ? <CopyForm closed={closed} /> : null;
}

function CopyForm({ closed }: { readonly closed: readonly CampaignLine[] }): ReactNode {
  const { say } = useLanguage();
  const { earlier, chooseEarlier, year, setYear, copy, error, lists } = useCopy(closed);
  const isRunning = lists !== undefined;
  return (
    <section className={`card ${classes.copy}`} aria-labelledby="chep-dot">
      <h2 id="chep-dot">{say(buttons.copyCampaign)}</h2>
      <p>
        {say(
          'Lấy lại địa bàn, thư điện tử, các thiết lập và các ngày của một đợt đã kết thúc; danh sách cuối kỳ của đợt đó thành danh sách đầu kỳ. Chép xong còn xem và sửa rồi mới khởi động.',
          'Takes the areas, mail addresses, settings and dates of a closed campaign; its closing lists become the opening lists. You look at it and change it before the launch.',
        )}
      </p>
      <div className={classes.fields}>
        <NativeSelect
          label={say('Đợt trước', 'Earlier campaign')}
          value={earlier}
          onChange={(event) => chooseEarlier(event.currentTarget.value)}
          data={closed.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextInput
          label={say('Cho năm', 'For the year')}
          inputMode="numeric"
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
      </div>
      <Problem error={error} />
      {lists && <Copying lists={lists} />}
      <Button mt="md" loading={isRunning} onClick={() => void copy()}>
        {say(buttons.copyCampaign)}
      </Button>
    </section>
  );
}

interface Lists {
  readonly done: number;
  readonly of: number;
}

function Copying({ lists: { done, of } }: { readonly lists: Lists }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <div role="status">
      {say(
        `Đang chép danh sách ${count(done)}/${count(of)} xã. Hãy để trang này mở.`,
        `Copying lists. Wards done: ${count(done)} of ${count(of)}. Keep this page open.`,
      )}
      <Progress value={of > 0 ? (100 * done) / of : 0} aria-hidden mt="xs" />
    </div>
  );
}

/** Copies a campaign, then its closing lists ward by ward, and goes on to the preparation. */
function useCopy(closed: readonly CampaignLine[]) {
  const { say } = useLanguage();
  const tell = useNotice();
  const [, navigate] = useLocation();
  const [earlier, setEarlier] = useState(closed[0]?.id ?? '');
  const yearAfter = (id: string) => String((closed.find((each) => each.id === id)?.year ?? 0) + 1);
  const [year, setYear] = useState(yearAfter(earlier));
  const [error, setError] = useState<unknown>();
  const [lists, setLists] = useState<Lists>();
  const chooseEarlier = (id: string) => {
    setEarlier(id);
    setYear(yearAfter(id));
  };
  const copy = async () => {
    setError(undefined);
    setLists({ done: 0, of: 0 });
    try {
      const id = await copied(earlier, Number(year), setLists);
      await refreshAll();
      const preparation = `/dot/${id}/chuan-bi`;
      tell(say('Đã chép đợt rà soát.', 'The campaign is copied.'), preparation);
      navigate(preparation);
    } catch (problem) {
      setError(problem);
      setLists(undefined);
    }
  };
  return { earlier, chooseEarlier, year, setYear, copy, error, lists };
}

type OnList = (progress: Lists) => void;

/** Going on after a lost line copies nothing twice: the same campaign again changes nothing, and a list replaces itself. */
async function copied(earlier: string, year: number, onList: OnList): Promise<string> {
  const made = await ask('POST /api/campaigns/:campaign/copy', { campaign: earlier, year }, newKey());
  const { wards } = await ask('GET /api/campaigns/:campaign/board', { campaign: made.campaignId });
  for (const [done, { code: ward }] of wards.entries()) {
    onList({ done, of: wards.length });
    const given = { campaign: made.campaignId, ward, earlier };
    await ask('POST /api/campaigns/:campaign/wards/:ward/opening/closing', given, newKey());
  }
  return made.campaignId;
}
