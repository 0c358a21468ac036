import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { ReasonField } from '../reason-field.tsx';
import type { AreaContacts } from './contacts.tsx';

interface Props {
  readonly campaign: string;
  readonly area: AreaContacts;
}

const addressesIn = (text: string): string[] => text.split(/[;,\s]+/).filter(Boolean);

/** Gives an area other mail addresses. */
export function ChangeContacts({ campaign, area: { code, name, contacts } }: Props): ReactNode {
  const { say } = useLanguage();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/contacts');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const begin = () => {
    setText(contacts.join('\n'));
    setReason('');
    open();
  };
  const told = say(`Đã sửa địa chỉ thư của ${name}.`, `The addresses of ${name} are changed.`);
  const confirm = () => void send({ campaign, area: code, contacts: addressesIn(text), reason }, told);
  return (
    <>
      <Button size="xs" variant="default" onClick={begin}>
        {say(buttons.changeContacts)}
        <span className="unseen"> {name}</span>
      </Button>
      <Confirm
        title={`${say(buttons.changeContacts)}: ${name}`}
        action={say(buttons.changeContacts)}
        onConfirm={confirm}
        {...dialog}
      >
        <div className="form">
          <AddressesField value={text} onChange={setText} />
          <ReasonField value={reason} onChange={setReason} />
        </div>
      </Confirm>
    </>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AddressesField({ value, onChange }: FieldProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Textarea
      label={say('Thư điện tử', 'Mail addresses')}
      description={say(
        'Mỗi dòng một địa chỉ. Nhắc hạn gửi đến đó từ lần sau.',
        'One on each line. Reminders go there from the next ones on.',
      )}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rows={4}
      spellCheck={false}
      autoComplete="off"
      data-autofocus
    />
  );
}
