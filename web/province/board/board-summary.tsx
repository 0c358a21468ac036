import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import { stageNames, stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { Link } from '../../parts/link.tsx';
import { useBoard, useCampaignId } from '../use-board.ts';
import classes from './board.module.css';
import { Change } from './change.tsx';
import type { Summary } from './summarise-wards.ts';
import type { WardFilterControls } from './use-ward-filter.ts';

interface Props {
  readonly summary: Summary;
  readonly failedReminders: number;
  readonly filter: WardFilterControls;
}

/** Where the wards stand, in numbers; those of the stages choose what is shown below. */
export function BoardSummary({ summary, failedReminders, filter }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { total, byStage, surveyed, poor, nearPoor, before } = summary;
  return (
    <section className={classes.summary} aria-label={say('Tóm tắt', 'Summary')}>
      <StageChips summary={summary} filter={filter} />
      <Facts>
        <Fact name={say(stages.recorded)}>
          {say(
            `${count(byStage.recorded)} / ${count(total)} xã`,
            `${count(byStage.recorded)} of ${count(total)} ${plural(total, 'ward')}`,
          )}
        </Fact>
        <Fact name={say('Hộ nghèo, trước → nay', 'Poor, before → now')}>
          <Change before={before.poor} now={poor} />
        </Fact>
        <Fact name={say('Hộ cận nghèo, trước → nay', 'Near-poor, before → now')}>
          <Change before={before.nearPoor} now={nearPoor} />
        </Fact>
        {surveyed < total && (
          <Fact name={say('Trong đó', 'Of')}>
            {say(
              `${count(surveyed)} xã đã có số liệu`,
              `${count(surveyed)} ${plural(surveyed, 'ward')} with figures`,
            )}
          </Fact>
        )}
        <Unknown unknown={summary.unknown} />
        {failedReminders > 0 && <FailedReminders failed={failedReminders} />}
        <SpaceLeft />
      </Facts>
    </section>
  );
}

/** The households that each further standard cannot classify. */
function Unknown({ unknown }: Pick<Summary, 'unknown'>): ReactNode {
  const { say, count } = useLanguage();
  const { standards } = useBoard().campaign;
  const lines = standards.filter(({ id }) => (unknown[id] ?? 0) > 0);
  return lines.map(({ id, title }) => (
    <Fact key={id} name={say(title)}>
      {say(
        `${count(unknown[id] ?? 0)} hộ chưa xác định`,
        `${count(unknown[id] ?? 0)} ${plural(unknown[id] ?? 0, 'household')} unknown`,
      )}
    </Fact>
  ));
}

/** The wards of each stage: a press shows these alone, another one all of them again. */
function StageChips({ summary, filter }: Pick<Props, 'summary' | 'filter'>): ReactNode {
  const { say, count } = useLanguage();
  const { stage: chosen, onlyOverdue } = filter.chosen;
  return (
    <div className={classes.chips}>
      {stageNames.map((stage) => (
        <button
          key={stage}
          type="button"
          data-stage={stage}
          aria-pressed={chosen === stage}
          onClick={() => filter.chooseStage(chosen === stage ? '' : stage)}
        >
          <b>{count(summary.byStage[stage])}</b> {say(stages[stage])}
        </button>
      ))}
      <button
        type="button"
        data-stage="overdue"
        aria-pressed={onlyOverdue}
        onClick={() => filter.chooseOverdue(!onlyOverdue)}
      >
        <b>{count(summary.overdue)}</b> {say('Quá hạn', 'Overdue')}
      </button>
    </div>
  );
}

function FailedReminders({ failed }: { readonly failed: number }): ReactNode {
  const { say, count } = useLanguage();
  const campaign = useCampaignId();
  return (
    <Fact name={say('Nhắc hạn không đến nơi', 'Reminders that reached nobody')}>
      <Link href={`/dot/${campaign}/nhac-han?trang-thai=failed`}>{count(failed)}</Link>
    </Fact>
  );
}

/** Shown once the machine takes no more files for it. */
function SpaceLeft(): ReactNode {
  const { say, count } = useLanguage();
  const { spaceLeft } = useBoard();
  if (spaceLeft === undefined) return null;
  return (
    <Fact name={say('Ổ đĩa máy chủ sắp đầy', 'The server’s disk is nearly full')}>
      {say(
        `còn ${count(spaceLeft)} MB, tạm ngừng nhận tệp: báo người quản trị máy chủ`,
        `${count(spaceLeft)} MB left, no files are taken: tell the server’s administrator`,
      )}
    </Fact>
  );
}
