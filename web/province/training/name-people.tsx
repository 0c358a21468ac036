import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { named } from '../../parts/named.tsx';
import { mostPeople, peopleIn } from './people-in.ts';

interface Props {
  readonly ward: string;
  readonly people: readonly string[];
  readonly onName: (people: readonly string[]) => void;
}

/** Who of a ward attended, by name: the number follows from it. */
export function NamePeople({ ward, people, onName }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {people.length > 0 ? say('Sửa tên', 'Change the names') : say('Nêu tên', 'Name them')}
        <span className="unseen">: {ward}</span>
      </button>
      {isOpen && <NamesForm {...{ ward, people, onName }} onClose={() => setOpen(false)} />}
    </>
  );
}

function NamesForm({ ward, people, onName, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say, count } = useLanguage();
  const [text, setText] = useState(people.join('\n'));
  const lines = peopleIn(text);
  const confirm = (): void => {
    onName(lines);
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={named(say('Người dự tập huấn của {name}', 'Who of {name} attended'), ward)}
      action={say('Xong', 'Done')}
      isRunning={false}
      error={undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <LongText
        isFirst
        isRequired={false}
        label={say('Họ tên, mỗi dòng một người', 'Names, one a line')}
        description={say(
          `Nhiều nhất ${count(mostPeople)} người. Tên chỉ xã và cấp trên của xã đọc được.`,
          `At most ${count(mostPeople)}. Only the ward and those above it can read them.`,
        )}
        value={text}
        onChange={setText}
        maxLength={100_000}
      />
      <p role="status">{say(`Số người dự: ${count(lines.length)}`, `Attended: ${count(lines.length)}`)}</p>
    </Confirm>
  );
}
