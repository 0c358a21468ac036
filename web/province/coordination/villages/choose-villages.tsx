import type { ReactNode } from 'react';
import type { VillageLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from '../../many/many.module.css';

interface Props {
  readonly villages: readonly VillageLine[];
  readonly chosen: readonly VillageLine[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Chooses the villages that become one. */
export function ChooseVillages({ villages, chosen, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  const toggle = (village: VillageLine) => {
    const isChosen = chosen.includes(village);
    const next = isChosen ? chosen.filter((each) => each !== village) : [...chosen, village];
    onChange(next.map(({ name }) => name));
  };
  return (
    <fieldset className={classes.picker}>
      <legend>{say('Các thôn cũ', 'The villages so far')}</legend>
      <p className="quiet">
        {say(
          'Chọn một thôn để đổi tên, nhiều thôn để sáp nhập.',
          'Choose one to rename it, several to merge.',
        )}
      </p>
      <ul className={classes.choices}>
        {villages.map((village) => (
          <li key={village.name}>
            <label>
              <input type="checkbox" checked={chosen.includes(village)} onChange={() => toggle(village)} />
              <span>
                <bdi>{village.name}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
