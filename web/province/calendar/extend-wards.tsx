import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Board } from '../../client/answers.ts';
import { formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { ManyForm } from '../many/many-form.tsx';
import { useEach } from '../many/use-each.ts';
import { WardPicker } from '../many/ward-picker.tsx';
import { noPaper, typedPaper } from '../paper-fields.tsx';
import { type Extension, ExtensionFields } from './extension-fields.tsx';
import { type WindowStage, windowStages } from './windows.ts';

interface Props {
  readonly board: Board;
  /** The ward's code, where it is asked for one alone. */
  readonly only?: string;
}

/** Gives one or many wards their own end of a window, one after another. */
export function ExtendWards({ board: { campaign, wards, today }, only }: Props): ReactNode {
  const { say, count } = useLanguage();
  const each = useEach('POST /api/campaigns/:campaign/wards/:ward/extension');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(only ? [only] : []));
  const [extension, setExtension] = useState<Extension>({
    stage: firstStage(wards, only),
    to: '',
    reason: '',
    paper: noPaper,
  });
  const end = campaign.calendar[extension.stage].to;
  const extend = async () => {
    const { paper, ...chosenEnd } = extension;
    const given = { campaign: campaign.id, ...chosenEnd, ...typedPaper(paper) };
    const tasks = wards
      .filter(({ code }) => chosen.has(code))
      .map(({ code, name }) => ({ name, given: { ...given, ward: code } }));
    const refused = await each.run(tasks);
    if (!only) setChosen(new Set(refused.map(({ given }) => given.ward)));
  };
  const [stage, to, n] = [say(stages[extension.stage]), formatDay(extension.to), count(chosen.size)];
  return (
    <ManyForm
      action={say(buttons.extendStage)}
      wards={chosen.size}
      isChoice={!only}
      each={each}
      summary={say(
        `Gia hạn bước ${stage} đến hết ngày ${to} cho ${n} xã. Các xã khác giữ hạn cũ.`,
        `${stage} will end on ${to} for ${n} ${plural(chosen.size, 'ward')}. Other wards keep their day.`,
      )}
      onConfirm={() => void extend()}
    >
      {!only && (
        <WardPicker legend={say('Các xã', 'Wards')} wards={wards} chosen={chosen} onChange={setChosen} />
      )}
      <ExtensionFields value={extension} onChange={setExtension} end={end} today={today} />
    </ManyForm>
  );
}

/** The stage in which the one ward is, which is the likely one to extend. */
function firstStage(wards: Board['wards'], only: string | undefined): WindowStage {
  const stage = wards.find(({ code }) => code === only)?.stage;
  return windowStages.find((name) => name === stage) ?? 'survey';
}
