import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import type { VillageLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { named } from '../../../parts/named.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWard } from '../../../ward/use-ward.ts';
import { noPaper, PaperFields, typedPaper } from '../../paper-fields.tsx';
import { ReasonField } from '../../reason-field.tsx';
import { ChooseVillages } from './choose-villages.tsx';
import { changedVillage, isFreeName } from './preview-change.ts';
import classes from './villages.module.css';
import { WhatChanges } from './what-changes.tsx';

const nothing = { names: [] as readonly string[], to: '', reason: '', paper: noPaper };
type Draft = typeof nothing;

interface Props {
  readonly villages: readonly VillageLine[];
}

/** Renames a village of the ward, or merges several into one. */
export function ChangeVillages({ villages }: Props): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/villages');
  const [draft, setDraft] = useState(nothing);
  const parts = villages.filter(({ name }) => draft.names.includes(name));
  const [from, to] = [parts.map(({ name }) => name), draft.to.trim()];
  const change = async (): Promise<void> => {
    const told = say('Đã ghi: thôn nay là {name}.', 'Saved: the village is {name} now.');
    const given = { ...params, villages: [{ from, to }], reason: draft.reason, ...typedPaper(draft.paper) };
    if (await send(given, named(told, to))) setDraft(nothing);
  };
  return (
    <form
      className={`card form ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '') open();
      }}
    >
      <Fields villages={villages} parts={parts} draft={draft} onChange={setDraft} />
      <Submit hasChosen={parts.length > 0} />
      <Confirm
        title={say(buttons.changeVillages)}
        action={say(buttons.changeVillages)}
        onConfirm={() => void change()}
        {...dialog}
      >
        <WhatChanges from={from} to={to} after={changedVillage(parts)} />
      </Confirm>
    </form>
  );
}

function Submit({ hasChosen }: { readonly hasChosen: boolean }): ReactNode {
  const { say } = useLanguage();
  return (
    <div>
      <Button type="submit" disabled={!hasChosen}>
        {say(buttons.changeVillages)}
      </Button>
      {!hasChosen && (
        <p className="quiet">
          {say('Chọn ít nhất một thôn cũ ở trên.', 'Choose at least one village above.')}
        </p>
      )}
    </div>
  );
}

interface FieldsProps extends Props {
  readonly parts: readonly VillageLine[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Fields({ villages, parts, draft, onChange }: FieldsProps): ReactNode {
  const { today } = useWard();
  return (
    <>
      <ChooseVillages
        villages={villages}
        chosen={parts}
        onChange={(names) => onChange({ ...draft, names })}
      />
      <NameField
        value={draft.to}
        isFree={isFreeName(draft.to.trim(), parts, villages)}
        onChange={(to) => onChange({ ...draft, to })}
      />
      <ReasonField value={draft.reason} onChange={(reason) => onChange({ ...draft, reason })} />
      <PaperFields value={draft.paper} onChange={(paper) => onChange({ ...draft, paper })} today={today} />
    </>
  );
}

interface NameProps {
  readonly value: string;
  readonly isFree: boolean;
  readonly onChange: (value: string) => void;
}

function NameField({ value, isFree, onChange }: NameProps): ReactNode {
  const { say } = useLanguage();
  const taken = say(
    'Thôn khác đang dùng, hoặc đã dùng, tên này: chọn cả thôn ấy, hoặc đặt tên khác.',
    'Another village has, or had, this name: choose that village too, or give another name.',
  );
  return (
    <TextInput
      label={say('Tên mới của thôn', 'The village’s new name')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={value.trim() !== '' && !isFree ? taken : undefined}
      maxLength={150}
      autoComplete="off"
      required
      withAsterisk={false}
    />
  );
}
