import { TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { BoardLine } from '../../client/answers.ts';
import { formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { filterWards, noFilter } from '../board/ward-filter.ts';
import classes from './many.module.css';

interface Props {
  readonly legend: string;
  readonly wards: readonly BoardLine[];
  /** Codes. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Chooses wards, one by one or all that a search leaves. */
export function WardPicker({ legend, wards, chosen, onChange }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [text, setText] = useState('');
  const [onlyOverdue, setOnlyOverdue] = useState(false);
  const shown = useMemo(
    () => filterWards(wards, { ...noFilter, text, onlyOverdue }),
    [wards, text, onlyOverdue],
  );
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChange(next);
  };
  return (
    <fieldset className={classes.picker}>
      <legend>{legend}</legend>
      <Search text={text} onChange={setText} />
      <p className={classes.tools}>
        <label>
          <input type="checkbox" checked={onlyOverdue} onChange={() => setOnlyOverdue(!onlyOverdue)} />{' '}
          {say('Chỉ xã quá hạn', 'Overdue wards only')}
        </label>
        <button
          type="button"
          className="link"
          onClick={() => onChange(new Set([...chosen, ...shown.map(({ code }) => code)]))}
        >
          {say(`Chọn cả ${count(shown.length)} xã đang hiện`, `Choose all ${count(shown.length)} shown`)}
        </button>
        {chosen.size > 0 && (
          <button type="button" className="link" onClick={() => onChange(new Set())}>
            {say('Bỏ chọn', 'Choose none')}
          </button>
        )}
      </p>
      <Choices wards={shown} chosen={chosen} toggle={toggle} />
      <p role="status">{say(`Đã chọn ${count(chosen.size)} xã.`, `Wards chosen: ${count(chosen.size)}.`)}</p>
    </fieldset>
  );
}

function Search({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { say } = useLanguage();
  return (
    <TextInput
      type="search"
      aria-label={say('Tìm xã', 'Find a ward')}
      placeholder={say('Tìm xã, không cần dấu', 'Find a ward, accents not needed')}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** More boxes than this nobody ticks one by one, and an old computer draws them slowly. */
const most = 200;

function Choices({
  wards,
  chosen,
  toggle,
}: Pick<Props, 'wards' | 'chosen'> & { readonly toggle: (code: string) => void }): ReactNode {
  const { say } = useLanguage();
  if (wards.length === 0)
    return <p className="none">{say('Không có xã nào như vậy.', 'There is no such ward.')}</p>;
  return (
    <ul className={classes.choices}>
      {wards.slice(0, most).map(({ code, name, stage, dueOn, overdue }) => (
        <li key={code}>
          <label>
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
            <span>
              <bdi>{name}</bdi>{' '}
              <small>
                {say(stages[stage])}
                {dueOn && `, ${say('hạn', 'due')} ${formatDay(dueOn)}`}
                {overdue && <b> {say('quá hạn', 'overdue')}</b>}
              </small>
            </span>
          </label>
        </li>
      ))}
      {wards.length > most && (
        <li className="quiet">
          {say('Còn nhiều xã nữa: hãy tìm theo tên.', 'There are more: search by name.')}
        </li>
      )}
    </ul>
  );
}
