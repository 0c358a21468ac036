import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { isSamePlace } from '../../shared/attachments/same-place.ts';
import { buttons } from '../../shared/i18n/controls.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { useLanguage } from '../language/language.tsx';
import { useWard } from '../ward/use-ward.ts';
import { AttachDialog, photoAction } from './attach-dialog.tsx';
import classes from './attachments.module.css';
import { DetachFile } from './detach-file.tsx';
import { FileLine } from './file-line.tsx';
import { Photos } from './photos.tsx';
import { type AttachmentLine, filesAt, useAttachments } from './use-attachments.ts';

interface Props {
  readonly to: AttachedTo;
  /** What the files are attached to, in words. */
  readonly place: string;
}

/** What is attached to one meeting, posting or household; the ward's officer attaches, replaces and takes off. */
export function AttachedFiles({ to, place }: Props): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const answer = useAttachments(to);
  const [dialog, open] = useState<{ readonly replaces?: AttachmentLine }>();
  const { current, earlier } = filesAt(answer, to);
  const mayAttach = answer.isOpen && may('attachFile');
  const action = say(to.kind === 'household' ? photoAction : buttons.attachFile);
  return (
    <>
      {current.length > 0 && (
        <ul className={classes.files}>
          {current.map((line) => (
            <FileLine key={line.file} line={line}>
              {mayAttach && !line.isFixed && (
                <Acts line={line} to={to} onReplace={() => open({ replaces: line })} />
              )}
            </FileLine>
          ))}
        </ul>
      )}
      {current.length === 0 && !mayAttach && <p className="none">{say(none(to))}</p>}
      <Photos lines={current} />
      {mayAttach && current.length < answer.limits.files && (
        <p>
          <Button size="xs" variant="default" onClick={() => open({})}>
            {action}
            <span className="unseen"> {place}</span>
          </Button>
        </p>
      )}
      <Earlier lines={earlier} />
      {dialog && (
        <AttachDialog to={to} place={place} replaces={dialog.replaces} onClose={() => open(undefined)} />
      )}
    </>
  );
}

const none = ({ kind }: AttachedTo): Text =>
  kind === 'household' ? { vi: 'Chưa có ảnh.', en: 'No photo.' } : { vi: 'Chưa có tệp.', en: 'No file.' };

interface ActsProps {
  readonly line: AttachmentLine;
  readonly to: AttachedTo;
  readonly onReplace: () => void;
}

/**
 * What can be done with a file until it has gone on with the list. One of a household that was merged into this one can
 * be taken off only.
 */
function Acts({ line, to, onReplace }: ActsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <span className={classes.acts}>
      {isSamePlace(line.to, to) && (
        <button type="button" className="link" onClick={onReplace}>
          {say('Thay tệp', 'Replace')}
          <span className="unseen"> {line.name}</span>
        </button>
      )}
      <DetachFile line={line} />
    </span>
  );
}

/** What was replaced or taken off, which is kept. */
function Earlier({ lines }: { readonly lines: readonly AttachmentLine[] }): ReactNode {
  const { say } = useLanguage();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {say(`Tệp đã thay hoặc gỡ (${lines.length})`, `Replaced or taken off (${lines.length})`)}
      </summary>
      <ul className={classes.files}>
        {lines.map((line) => (
          <FileLine key={line.file} line={line} />
        ))}
      </ul>
    </details>
  );
}
