import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { Refused } from '../client/refused.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useNotice } from '../parts/notice.tsx';
import { useWardParams } from '../ward/use-ward.ts';
import { areSwapped, coordinatesIn, coordinatesText } from './coordinates.ts';
import { ownPosition } from './own-position.ts';

interface Props {
  readonly household: string;
  readonly onClose: () => void;
}

/** Asks where a household lives, or the device where it is, and records that. */
export function PositionDialog({ household, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const draft = useDraft();
  const { run, isRunning, error, clear } = useCommand(
    'POST /api/campaigns/:campaign/wards/:ward/attachments/position',
  );
  const action = say(buttons.attachPosition);
  const record = async () => {
    clear();
    const position = draft.read();
    if (!position || !(await run({ ...params, household, ...position }))) return;
    tell(say('Đã ghi vị trí.', 'The position is recorded.'));
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={action}
      action={action}
      isRunning={isRunning}
      error={draft.problem ?? error}
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <PositionFields draft={draft} />
    </Confirm>
  );
}

function PositionFields({ draft }: { readonly draft: ReturnType<typeof useDraft> }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p>
        <Button size="xs" variant="default" loading={draft.isAsking} onClick={() => void draft.askDevice()}>
          {say('Lấy vị trí đang đứng', 'Where I am now')}
        </Button>
      </p>
      <TextInput
        label={say('Tọa độ', 'Coordinates')}
        description={say(
          'Vĩ độ rồi kinh độ, như điện thoại ghi: 22.14560, 105.67890',
          'Latitude, then longitude, as a phone writes them: 22.14560, 105.67890',
        )}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
        maxLength={60}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <p className="quiet">
        {draft.accuracy !== undefined && say(`Sai số ${draft.accuracy} m. `, `Within ${draft.accuracy} m. `)}
        {say(
          'Vị trí được mã hóa; chỉ người được xem danh sách hộ của xã mở được.',
          'It is encrypted; only those who may see the ward’s households can open it.',
        )}
      </p>
    </>
  );
}

/** What is typed, or what the device said. */
function useDraft() {
  const [text, setText] = useState('');
  const [accuracy, setAccuracy] = useState<number>();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const type = (typed: string) => {
    setText(typed);
    // It was the device's, of another place.
    setAccuracy(undefined);
  };
  const askDevice = async () => {
    setAsking(true);
    setProblem(undefined);
    try {
      const position = await ownPosition();
      setText(coordinatesText(position));
      setAccuracy(position.accuracy && Math.ceil(position.accuracy));
    } catch (error) {
      setProblem(error);
    } finally {
      setAsking(false);
    }
  };
  const read = () => {
    const found = coordinatesIn(text);
    const problem = !found ? unreadable : areSwapped(found) ? swapped : undefined;
    setProblem(problem && new Refused(problem));
    return found && !problem && { ...found, ...(accuracy !== undefined && { accuracy }) };
  };
  return { text, accuracy, isAsking, problem, type, askDevice, read };
}

const swapped = {
  what: {
    vi: 'Vĩ độ không quá 90: có lẽ hai số bị đổi chỗ.',
    en: 'No latitude is beyond 90: the two numbers may be the wrong way round.',
  },
  cure: {
    vi: 'Ghi vĩ độ trước, kinh độ sau, ví dụ 22.14560, 105.67890.',
    en: 'Write the latitude first, then the longitude, such as 22.14560, 105.67890.',
  },
};

const unreadable = {
  what: { vi: 'Đây không phải tọa độ.', en: 'These are no coordinates.' },
  cure: {
    vi: 'Ghi hai số độ có phần lẻ, ví dụ 22.14560, 105.67890.',
    en: 'Write two decimal numbers of degrees, such as 22.14560, 105.67890.',
  },
};
