import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { positionIn } from '../../shared/attachments/geo-json.ts';
import type { Position } from '../../shared/attachments/position.ts';
import { isCurrent } from '../../shared/attachments/same-place.ts';
import { buttons } from '../../shared/i18n/controls.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWard } from '../ward/use-ward.ts';
import classes from './attachments.module.css';
import { coordinatesText } from './coordinates.ts';
import { DetachFile } from './detach-file.tsx';
import { PositionDialog } from './position-dialog.tsx';
import { type AttachmentLine, useAttachmentAddress, useAttachments } from './use-attachments.ts';

/** Where a household lives, which is shown once somebody wants to know; the ward's officer records it and takes it off. */
export function HouseholdPosition({ household }: { readonly household: string }): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const { files, isOpen } = useAttachments({ kind: 'household', household });
  const [isAsked, ask] = useState(false);
  const mayAttach = isOpen && may('attachPosition');
  const current = files.filter((each) => each.type === 'position' && isCurrent(each));
  return (
    <>
      {current.length > 0 && (
        <ul className={classes.files}>
          {current.map((line) => (
            <li key={line.file}>
              <PositionLine line={line} />
              {mayAttach && !line.isFixed && (
                <span className={classes.acts}>
                  <DetachFile line={line} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {current.length === 0 && !mayAttach && (
        <p className="none">{say('Chưa ghi vị trí.', 'No position.')}</p>
      )}
      {mayAttach && (
        <p>
          <Button size="xs" variant="default" onClick={() => ask(true)}>
            {say(buttons.attachPosition)}
          </Button>
        </p>
      )}
      {isAsked && <PositionDialog household={household} onClose={() => ask(false)} />}
    </>
  );
}

function PositionLine({ line: { file, by, at } }: { readonly line: AttachmentLine }): ReactNode {
  const { say } = useLanguage();
  const addressOf = useAttachmentAddress();
  const [position, show] = useState<Position>();
  const [problem, setProblem] = useState<unknown>();
  const read = async () => {
    try {
      const answer = await fetch(addressOf(file));
      show(positionIn(await answer.json()));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      {position ? (
        <b>
          {coordinatesText(position)}
          {position.accuracy !== undefined && ` (± ${Math.ceil(position.accuracy)} m)`}
        </b>
      ) : (
        <button type="button" className="link" onClick={() => void read()}>
          {say('Xem vị trí', 'See the position')}
        </button>
      )}{' '}
      <span className="quiet">
        <bdi>{by}</bdi>, {formatInstant(at)}
      </span>
      <Problem error={problem} />
    </>
  );
}
