import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { DueLine } from '../home/due-line.tsx';
import { useWard } from '../use-ward.ts';
import { ConfirmPosting } from './confirm-posting.tsx';
import { arePlaces, placesIn } from './places.ts';
import classes from './posting.module.css';
import { SheetLink } from './sheet-link.tsx';

/** The list is to be posted: print, hang up, confirm. */
export function PostList(): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const { dueOn } = detail.ward;
  return (
    <div className={`card ${classes.next}`}>
      <h2>{say('Niêm yết danh sách', 'Post the list')}</h2>
      {dueOn && (
        <p>
          <DueLine detail={detail} dueOn={dueOn} />
        </p>
      )}
      <ol>
        <li>
          <SheetLink label={say('In bản niêm yết', 'Print the sheet')} />
          {say(', ký và đóng dấu.', ', have it signed and sealed.')}
        </li>
        <li>
          {say(
            'Treo ở trụ sở xã và nhà văn hóa các thôn.',
            'Hang it up at the ward’s office and in the villages’ halls.',
          )}
        </li>
        <li>
          {say(
            'Ghi các nơi đã treo, rồi xác nhận. Từ đó thời hạn bắt đầu.',
            'Write down where, and confirm. The clock starts then.',
          )}
          {detail.may('postList') && <Places />}
        </li>
      </ol>
    </div>
  );
}

function Places(): ReactNode {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [isAsked, ask] = useState(false);
  const places = placesIn(text);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (arePlaces(places)) ask(true);
      }}
    >
      <LongText
        label={say('Nơi niêm yết, mỗi nơi một dòng', 'Places, one a line')}
        description={say('Nhiều nhất 50 nơi.', 'At most 50.')}
        value={text}
        onChange={setText}
        maxLength={5_000}
      />
      <div>
        <Button type="submit" disabled={!arePlaces(places)}>
          {say(buttons.postList)}
        </Button>
      </div>
      {isAsked && <ConfirmPosting places={places} onClose={() => ask(false)} />}
    </form>
  );
}
