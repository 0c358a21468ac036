import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { WardArea } from '../../../shared/tables/area-columns.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  readonly districts: CampaignHead['districts'];
  readonly onWard: (ward: WardArea) => void;
}

/** One ward without a file, under a district that the campaign has. */
export function WardForm({ districts, onWard }: Props): ReactNode {
  const { say } = useLanguage();
  const form = useWardForm(districts[0]?.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onWard(form.ward());
  };
  return (
    <form className="form card" onSubmit={submit}>
      <TextInput label={say('Tên xã', 'Name of the ward')} {...form.field('name')} required maxLength={150} />
      <TextInput
        label={say('Mã xã', 'Code of the ward')}
        description={say('2 đến 6 chữ số', '2 to 6 digits')}
        {...form.field('code')}
        required
        pattern="[0-9]{2,6}"
        inputMode="numeric"
      />
      {districts.length > 0 && (
        <NativeSelect
          label={say('Huyện', 'District')}
          {...form.field('parent')}
          data={districts.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        />
      )}
      <NativeSelect
        label={say('Khu vực', 'Setting')}
        {...form.field('setting')}
        data={[
          { value: 'rural', label: say('Nông thôn', 'Rural') },
          { value: 'urban', label: say('Thành thị', 'Urban') },
        ]}
      />
      <Optional form={form} />
      <Button type="submit" variant="default">
        {say('Xem trước', 'Look first')}
      </Button>
    </form>
  );
}

/** What a ward may be added without. */
function Optional({ form }: { readonly form: ReturnType<typeof useWardForm> }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <TextInput
        label={say('Số hộ của xã, nếu biết', 'Households of the ward, where known')}
        {...form.field('households')}
        pattern="[0-9]{1,6}"
        inputMode="numeric"
      />
      <TextInput
        label={say('Thư điện tử của xã, nếu có', 'Mail address of the ward, where there is one')}
        {...form.field('contact')}
        type="email"
        maxLength={254}
      />
    </>
  );
}

function useWardForm(parent: string | undefined) {
  const [typed, setTyped] = useState({
    name: '',
    code: '',
    parent: parent ?? '',
    setting: 'rural',
    households: '',
    contact: '',
  });
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [key]: value })),
    withAsterisk: false,
    autoComplete: 'off',
  });
  const ward = (): WardArea => ({
    level: 'ward',
    code: typed.code.trim(),
    name: typed.name.trim(),
    setting: typed.setting === 'urban' ? 'urban' : 'rural',
    ...(typed.parent && { parent: typed.parent }),
    ...(typed.households && { households: Number(typed.households) }),
    villages: [],
    contacts: typed.contact ? [typed.contact.trim()] : [],
    targets: [],
  });
  return { field, ward };
}
