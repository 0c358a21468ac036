import type { ReactNode } from 'react';
import { formatBytes } from '../language/format-bytes.ts';
import classes from './file-field.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What may be chosen, in words and for the browser. */
  readonly kinds: string;
  readonly accept: string;
  /** The element that says more about it. */
  readonly describedBy?: string;
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** The browser's own words for a file field are in the browser's language, so they are covered by ours. */
export function FileField({ id, label, kinds, accept, describedBy, file, onChoose }: Props): ReactNode {
  return (
    <div>
      <input
        id={id}
        className="unseen"
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        required
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      <label htmlFor={id} className={classes.file}>
        <u>{label}</u>
        {file ? (
          <span>
            <bdi>{file.name}</bdi> <span className="quiet">({formatBytes(file.size)})</span>
          </span>
        ) : (
          <span className="quiet">{kinds}</span>
        )}
      </label>
    </div>
  );
}
