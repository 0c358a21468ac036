import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import classes from './choices.module.css';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

interface Props<Value> {
  /** What is chosen among, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few views of one page, side by side, each with how much it holds. */
export function Choices<Value extends string>({ label, choices, value, onChoose }: Props<Value>): ReactNode {
  const { count } = useLanguage();
  return (
    <fieldset className={classes.choices}>
      <legend className="unseen">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <span>{count(choice.count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
