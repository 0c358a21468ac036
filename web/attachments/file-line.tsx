import type { ReactNode } from 'react';
import { attachmentTypes } from '../../shared/attachments/attachment-type.ts';
import { formatInstant } from '../language/format.ts';
import { formatBytes } from '../language/format-bytes.ts';
import { useLanguage } from '../language/language.tsx';
import { Download } from '../parts/download.tsx';
import { type AttachmentLine, useAttachmentAddress } from './use-attachments.ts';

interface Props {
  readonly line: AttachmentLine;
  readonly children?: ReactNode;
}

/** A file that can be downloaded, with who attached it when, and what became of it. */
export function FileLine({ line, children }: Props): ReactNode {
  const { say } = useLanguage();
  const addressOf = useAttachmentAddress();
  const { file, name, type, bytes, at, by, detached, replacedBy } = line;
  return (
    <li>
      <Download href={addressOf(file)}>
        <bdi>{name}</bdi>
      </Download>{' '}
      <span className="quiet">
        {attachmentTypes[type].label}, {formatBytes(bytes)} · <bdi>{by}</bdi>, {formatInstant(at)}
        {replacedBy !== undefined && ` · ${say('đã thay', 'replaced')}`}
      </span>
      {detached && (
        <>
          <br />
          {say('Đã gỡ', 'Taken off')} {formatInstant(detached.at)}: <bdi>{detached.reason}</bdi>
        </>
      )}
      {children}
    </li>
  );
}
