import { Button, Group, Radio } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BatchView, FindingView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import classes from './hand-in.module.css';
import { ListField } from './upload/list-field.tsx';
import { fileChosenFor, startUpload } from './upload/upload-job.ts';

type Encoding = NonNullable<BatchView['encoding']>;

const fonts: readonly (readonly [Encoding, string])[] = [
  ['tcvn3', 'TCVN3 (ABC, .VnTime)'],
  ['vni', 'VNI (VNI-Times)'],
];

interface Props {
  readonly batch: BatchView;
  readonly finding: FindingView;
}

/** Shows how a file in a legacy encoding was read, and asks those who may send it again for its font. */
export function FontQuestion({ batch, finding }: Props): ReactNode {
  const { language } = useLanguage();
  const { may } = useWard();
  return (
    <div className={classes.said}>
      <p>{language === 'vi' ? finding.message : finding.messageEn}</p>
      {may('receiveBatch') && <FontForm name={batch.name} />}
    </div>
  );
}

/** The file is at hand if it was chosen in this tab; otherwise it is chosen again. */
function FontForm({ name }: { readonly name: string }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [encoding, setEncoding] = useState('');
  const known = fileChosenFor(name);
  const [file, setFile] = useState(known);
  const font = fonts.find(([value]) => value === encoding)?.[0];
  const check = () => {
    if (file && font) void startUpload({ ward: params, file, encoding: font });
  };
  return (
    <form
      className={classes.font}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <FontChoice value={encoding} onChange={setEncoding} />
      {!known && <ListField id="font-file" file={file} onChoose={setFile} />}
      <Button type="submit" disabled={!font || !file}>
        {say('Kiểm tra lại', 'Check again')}
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FontChoice({ value, onChange }: ChoiceProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Tệp được gõ bằng phông nào?', 'Which font was the file typed in?')}
      value={value}
      onChange={onChange}
    >
      <Group mt="xs">
        {fonts.map(([font, label]) => (
          <Radio key={font} value={font} label={label} />
        ))}
      </Group>
    </Radio.Group>
  );
}
