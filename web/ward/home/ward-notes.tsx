import type { ReactNode } from 'react';
import { useGlance } from '../../client/use-glance.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWardParams } from '../use-ward.ts';
import classes from './home.module.css';
import { notesOf } from './notes.ts';

/** What those above wrote to the ward; nothing where nobody did. */
export function WardNotes(): ReactNode {
  const { say } = useLanguage();
  // The page does not wait for it: on a slow line the next thing comes first.
  const read = useGlance('GET /api/campaigns/:campaign/wards/:ward/decisions', useWardParams());
  const notes = notesOf(read?.decisions ?? []);
  if (notes.length === 0) return null;
  return (
    <Section title={say('Ý kiến gửi xã', 'What others wrote to the ward')}>
      {notes.map(({ is, at, by, text }) => (
        <article key={`${is}-${at}`} className={classes.remark}>
          <b>
            {is === 'return'
              ? say('Lý do trả lại hộ', 'Why households were returned')
              : say('Nhận xét', 'Remark')}
          </b>{' '}
          <span className="quiet">
            <bdi>{by}</bdi> · {formatInstant(at)}
          </span>
          <br />
          <bdi>{text}</bdi>
        </article>
      ))}
    </Section>
  );
}
