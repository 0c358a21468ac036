import { type ReactNode, useMemo } from 'react';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import type { BoardLine } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Choices } from '../parts/choices.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { RecordTraining } from './training/record-training.tsx';
import { SessionForm } from './training/sessions/session-form.tsx';
import { SessionsTable } from './training/sessions/sessions-table.tsx';
import { useSessions } from './training/sessions/use-sessions.ts';
import { trainingLabels } from './training/training-mark.tsx';
import { trainingStateOf, trainingStates } from './training/training-state.ts';
import { TrainingTable } from './training/training-table.tsx';
import { WaiveTraining } from './training/waive-training.tsx';
import { useBoard } from './use-board.ts';

const choices = ['', ...trainingStates] as const;
type Choice = (typeof choices)[number];

/** The training of all wards of the reader's area. */
export default function TrainingPage(): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  const board = useBoard();
  const { campaign, wards } = board;
  const [state, choose] = useFilter('tinh-trang', choices);
  const shown = useMemo(
    () => wards.filter((ward) => state === '' || trainingStateOf(ward) === state),
    [wards, state],
  );
  const isRunning = campaign.status === 'running';
  const { from, to } = campaign.calendar.training;
  return (
    <Page
      title={say(sections.training)}
      note={say(
        `Thời hạn tập huấn: ${formatDay(from)} – ${formatDay(to)}`,
        `Training window: ${formatDay(from)} – ${formatDay(to)}`,
      )}
    >
      <States wards={wards} chosen={state} onChoose={choose} />
      {isRunning && (role === 'province' || role === 'district') ? (
        <RecordTraining board={board} shown={shown} />
      ) : (
        <TrainingTable campaign={campaign} wards={shown} onType={() => {}} />
      )}
      <Sessions campaign={campaign.id} />
      {isRunning && (role === 'province' || role === 'district') && (
        <Section title={say(buttons.recordSession)}>
          <SessionForm campaign={campaign} />
        </Section>
      )}
      {isRunning && role === 'province' && (
        <Section title={say(buttons.waiveTraining)}>
          <WaiveTraining board={board} />
        </Section>
      )}
    </Page>
  );
}

/** The history of the sessions. */
function Sessions({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <Section title={say('Các buổi tập huấn', 'Training sessions')}>
      <SessionsTable sessions={useSessions(campaign)} />
    </Section>
  );
}

interface Chosen {
  readonly wards: readonly BoardLine[];
  readonly chosen: Choice;
  readonly onChoose: (state: Choice) => void;
}

function States({ wards, chosen, onChoose }: Chosen): ReactNode {
  const { say } = useLanguage();
  const choice = (value: Choice) =>
    value === ''
      ? { value, label: say('Tất cả', 'All'), count: wards.length }
      : { value, label: say(trainingLabels[value]), count: inState(value) };
  const inState = (name: Choice) => wards.filter((ward) => trainingStateOf(ward) === name).length;
  return (
    <Choices
      label={say('Tình trạng', 'State')}
      choices={choices.map(choice)}
      value={chosen}
      onChoose={onChoose}
    />
  );
}
