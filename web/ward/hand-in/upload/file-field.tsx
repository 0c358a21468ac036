import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import classes from '../hand-in.module.css';
import { formatBytes } from './format-bytes.ts';

interface Props {
  readonly id: string;
  /** The element that says more about it. */
  readonly describedBy?: string;
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** The browser's own words for a file field are in the browser's language, so they are covered by ours. */
export function FileField({ id, describedBy, file, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <div>
      <input
        id={id}
        className="unseen"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby={describedBy}
        required
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      <label htmlFor={id} className={classes.file}>
        <u>{say('Chọn tệp danh sách', 'Choose the list')}</u>
        {file ? (
          <span>
            <bdi>{file.name}</bdi> <span className="quiet">({formatBytes(file.size)})</span>
          </span>
        ) : (
          <span className="quiet">{say('.xlsx hoặc .csv', '.xlsx or .csv')}</span>
        )}
      </label>
    </div>
  );
}
