import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { CampaignHead } from '../../client/answers.ts';
import { stageNames } from '../../language/labels.ts';
import { useFilter } from '../../parts/use-filter.ts';
import type { WardFilter } from './ward-filter.ts';

const stageChoices = ['', ...stageNames] as const;
type StageChoice = (typeof stageChoices)[number];

export interface WardFilterControls {
  /** What the reader chose. */
  readonly chosen: WardFilter;
  /** The same, a moment later where the list is long, so that typing never waits for it. */
  readonly applied: WardFilter;
  readonly chooseStage: (stage: StageChoice) => void;
  readonly chooseDistrict: (code: string) => void;
  readonly chooseOverdue: (isOnly: boolean) => void;
  readonly setText: (text: string) => void;
  readonly clear: () => void;
}

/** The filter of a list of wards. It stands in the address but for the text, which is for the moment. */
export function useWardFilter({ districts }: Pick<CampaignHead, 'districts'>): WardFilterControls {
  const [stage, chooseStage] = useFilter('buoc', stageChoices);
  const [district, chooseDistrict] = useFilter<string>('huyen', ['', ...districts.map(({ code }) => code)]);
  const [overdue, setOverdue] = useFilter('qua-han', ['', 'co']);
  const [text, setText] = useState('');
  const onlyOverdue = overdue !== '';
  const chosen = useMemo(
    () => ({ stage, district, onlyOverdue, text }),
    [stage, district, onlyOverdue, text],
  );
  const chooseOverdue = (isOnly: boolean) => setOverdue(isOnly ? 'co' : '');
  const [, setSearch] = useSearchParams();
  const clear = () => {
    setText('');
    setSearch({}, { replace: true });
  };
  return {
    chosen,
    applied: useDeferredValue(chosen),
    chooseStage,
    chooseDistrict,
    chooseOverdue,
    setText,
    clear,
  };
}
