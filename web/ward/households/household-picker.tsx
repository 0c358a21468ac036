import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { HouseholdLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { isFound } from './filter-households.ts';
import classes from './household-picker.module.css';

/** A household to choose; one that is not surveyed has no class of this review yet. */
export type Choice = Pick<HouseholdLine, 'household' | 'head' | 'code' | 'village'> &
  Partial<Pick<HouseholdLine, 'now'>>;

interface Props<Line extends Choice> {
  readonly lines: readonly Line[];
  readonly chosen: Line | undefined;
  readonly onChoose: (line: Line | undefined) => void;
}

/** As many as one reads at a glance; a longer list asks for more letters. */
const most = 6;

/** Chooses one household by its head's name or its code. */
export function HouseholdPicker<Line extends Choice>({ lines, chosen, onChoose }: Props<Line>): ReactNode {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  if (chosen) return <Chosen line={chosen} onChange={() => onChoose(undefined)} />;
  const found = text.trim() === '' ? [] : lines.filter((line) => isFound(line, { text }));
  return (
    <div>
      <TextInput
        type="search"
        label={say('Hộ: gõ tên chủ hộ hoặc mã hộ', 'Household: type the head’s name or the code')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      {text.trim() !== '' && <Found lines={found} onChoose={onChoose} />}
    </div>
  );
}

function Chosen({ line, onChange }: { readonly line: Choice; readonly onChange: () => void }): ReactNode {
  const { say } = useLanguage();
  return (
    <p className={classes.chosen}>
      <span>
        <strong>
          <bdi>{line.head}</bdi>
        </strong>{' '}
        · <bdi>{line.code ?? line.village}</bdi> {line.now && <ClassBadge value={line.now} />}
      </span>
      <button type="button" className="link" onClick={onChange}>
        {say('Chọn hộ khác', 'Choose another')}
      </button>
    </p>
  );
}

interface FoundProps<Line extends Choice> {
  readonly lines: readonly Line[];
  readonly onChoose: (line: Line) => void;
}

function Found<Line extends Choice>({ lines, onChoose }: FoundProps<Line>): ReactNode {
  const { say, count } = useLanguage();
  return (
    <>
      <ul className={classes.found}>
        {lines.slice(0, most).map((line) => (
          <li key={line.household}>
            <button type="button" onClick={() => onChoose(line)}>
              <bdi>{line.head}</bdi> · <bdi>{line.code ?? line.village}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {lines.length === 0 && (
        <p className="none" role="status">
          {say('Không có hộ nào như vậy.', 'There is no such household.')}
        </p>
      )}
      {lines.length > most && (
        <p className="quiet" role="status">
          {say(
            `Còn ${count(lines.length - most)} hộ nữa: gõ thêm chữ.`,
            `${count(lines.length - most)} more: type more letters.`,
          )}
        </p>
      )}
    </>
  );
}
