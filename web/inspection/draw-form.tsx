import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { useBoard } from '../province/use-board.ts';
import { ConfirmDraw } from './confirm-draw.tsx';
import { areasOf, type Draft, emptyDraft, householdsIn, sampleOf } from './draw-draft.ts';
import { SizeFields } from './size-fields.tsx';

/** Asks for a sample: of which area, how large, and whether the inspectors are told what was recorded. */
export function DrawForm(): ReactNode {
  const { say, count } = useLanguage();
  const board = useBoard();
  const { area } = useUser();
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, area });
  const [isAsked, ask] = useState(false);
  const recorded = householdsIn(board, draft.area);
  const size = sampleOf(draft, recorded);
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        ask(true);
      }}
    >
      <AreaField draft={draft} onChange={setDraft} />
      <SizeFields draft={draft} onChange={setDraft} />
      <HowFields draft={draft} onChange={setDraft} />
      <div>
        <Button type="submit" disabled={size === 0}>
          {say(buttons.drawInspection)} ({count(size)})
        </Button>
      </div>
      {isAsked && (
        <ConfirmDraw
          campaign={board.campaign.id}
          draft={draft}
          size={size}
          recorded={recorded}
          onDone={() => setDraft({ ...emptyDraft, area })}
          onClose={() => ask(false)}
        />
      )}
    </form>
  );
}

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function AreaField({ draft, onChange }: Props): ReactNode {
  const { say, count } = useLanguage();
  const board = useBoard();
  const { area } = useUser();
  const recorded = count(householdsIn(board, draft.area));
  return (
    <NativeSelect
      label={say('Địa bàn', 'Area')}
      description={say(`Đã ghi ${recorded} hộ`, `Recorded households: ${recorded}`)}
      value={draft.area}
      onChange={(event) => onChange({ ...draft, area: event.currentTarget.value })}
      data={areasOf(board, area).map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

function HowFields({ draft, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <Checkbox
        label={say('Kiểm tra mù', 'Blind')}
        description={say(
          'Người đi kiểm tra không thấy điểm và kết quả đã ghi của hộ cho đến khi ghi xong kết quả của mình. Phải nhập đủ điểm thấy được.',
          'The inspectors do not see what was recorded of a household until they have recorded what they found. All scores found must be entered.',
        )}
        checked={draft.blind}
        onChange={(event) => onChange({ ...draft, blind: event.currentTarget.checked })}
      />
      <TextInput
        label={say('Số gieo (không bắt buộc)', 'Seed (optional)')}
        description={say(
          'Để trống thì máy tự rút. Chỉ điền khi số được bốc thăm công khai; trang sẽ ghi rõ là do người rút mẫu điền.',
          'Left empty it is drawn at random. Fill it in only if it was drawn in public; the page will say that it was given.',
        )}
        value={draft.seed}
        onChange={(event) => onChange({ ...draft, seed: event.currentTarget.value })}
        pattern="[A-Za-z0-9_\-]{1,64}"
        maxLength={64}
      />
    </>
  );
}
