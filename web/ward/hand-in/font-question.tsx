import { Button, Group, Radio } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BatchView, FindingView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import classes from './hand-in.module.css';
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

/** Asks for the font of a file in a legacy encoding, shows a sample, and checks the file again. */
export function FontQuestion({ batch, finding }: Props): ReactNode {
  const { say, language } = useLanguage();
  const { params, may } = useWard();
  const [encoding, setEncoding] = useState<string>('');
  const chosen = fileChosenFor(batch.name);
  const [file, setFile] = useState<File | undefined>(chosen);
  const font = fonts.find(([value]) => value === encoding)?.[0];
  const check = () => {
    if (file && font) void startUpload({ ward: params, file, encoding: font });
  };
  return (
    <form
      className={classes.said}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p>{language === 'vi' ? finding.message : finding.messageEn}</p>
      {may('receiveBatch') && (
        <>
          <Radio.Group
            label={say('Tệp được gõ bằng phông nào?', 'Which font was the file typed in?')}
            value={encoding}
            onChange={setEncoding}
          >
            <Group my="xs">
              {fonts.map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Group>
          </Radio.Group>
          {!chosen && (
            <p>
              <label htmlFor="font-file">{say('Chọn lại tệp:', 'Choose the file again:')}</label>{' '}
              <input
                id="font-file"
                type="file"
                accept=".xlsx,.csv"
                onChange={(event) => setFile(event.currentTarget.files?.[0])}
              />
            </p>
          )}
          <Button type="submit" disabled={!font || !file}>
            {say('Kiểm tra lại', 'Check again')}
          </Button>
        </>
      )}
    </form>
  );
}
