import type { ReactNode } from 'react';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of several values. */
export function Select<Value extends string>({ label, value, options, onChange }: Props<Value>): ReactNode {
  const choose = (chosen: string) => {
    const found = options.find(([each]) => each === chosen);
    if (found) onChange(found[0]);
  };
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
