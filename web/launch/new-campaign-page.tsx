import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useGlance } from '../client/use-glance.ts';
import { useRead } from '../client/use-read.ts';
import { dayOf } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { AreasStep } from './areas-step.tsx';
import { BasicsStep } from './basics-step.tsx';
import { CreateStep } from './create-step.tsx';
import { DatesStep } from './dates-step.tsx';
import { type AreasFile, areaProblems, type OpeningFile } from './files.ts';
import classes from './launch.module.css';
import { OpeningStep } from './opening-step.tsx';
import { StepList } from './step-list.tsx';
import { isSound, usePlan } from './use-plan.ts';
import { fieldsOf, type WizardStep, wizardSteps } from './wizard-steps.ts';

/** Opens a campaign in a few steps: what, when, where, who was poor before, and a last look. */
export default function NewCampaignPage(): ReactNode {
  const { say } = useLanguage();
  const { campaigns } = useRead('GET /api/campaigns', {});
  const { now } = useRead('GET /api/session', {});
  const latest = [...campaigns].sort((a, b) => b.year - a.year)[0]?.id ?? '';
  const board = useGlance(
    'GET /api/campaigns/:campaign/board',
    { campaign: latest },
    { isWanted: latest !== '' },
  );
  if (latest !== '' && !board) return null;
  const beginning = {
    year: Number(dayOf(now).slice(0, 4)),
    provinceName: board?.campaign.province.name ?? '',
    taken: campaigns.map(({ id }) => id),
  };
  return (
    <Page title={say(sections.newCampaign)}>
      <Wizard beginning={beginning} />
    </Page>
  );
}

function Wizard({ beginning }: { readonly beginning: Parameters<typeof usePlan>[0] }): ReactNode {
  const form = usePlan(beginning);
  const [asked, choose] = useFilter('buoc', wizardSteps);
  const [areas, setAreas] = useState<AreasFile>();
  const [opening, setOpening] = useState<OpeningFile>();
  const { plan, problems } = form;
  const hasAreas =
    areas !== undefined && [...areas.problems, ...areaProblems(plan, areas.areas)].length === 0;
  const isDone: Readonly<Record<WizardStep, boolean>> = {
    dot: isSound(problems, fieldsOf.dot ?? []),
    'thoi-gian': isSound(problems, fieldsOf['thoi-gian'] ?? []),
    'dia-ban': hasAreas,
    'danh-sach': opening === undefined || opening.problems.length === 0,
    'xem-lai': false,
  };
  const reached = wizardSteps.findIndex((each) => !isDone[each]);
  const step = wizardSteps[Math.min(wizardSteps.indexOf(asked), reached)] ?? 'dot';
  const takeAreas = (file: AreasFile) => {
    setAreas(file);
    setOpening(undefined);
  };
  return (
    <>
      <StepList current={step} reached={reached} onChoose={choose} />
      <section className={classes.step}>
        {step === 'dot' && <BasicsStep form={form} />}
        {step === 'thoi-gian' && <DatesStep form={form} />}
        {step === 'dia-ban' && <AreasStep plan={plan} file={areas} onFile={takeAreas} />}
        {step === 'danh-sach' && areas && (
          <OpeningStep areas={areas} until={plan.close} file={opening} onFile={setOpening} />
        )}
        {step === 'xem-lai' && areas && <CreateStep form={form} areas={areas} opening={opening} />}
      </section>
      <Moves step={step} mayGoOn={isDone[step]} onChoose={choose} />
    </>
  );
}

interface MovesProps {
  readonly step: WizardStep;
  readonly mayGoOn: boolean;
  readonly onChoose: (step: WizardStep) => void;
}

function Moves({ step, mayGoOn, onChoose }: MovesProps): ReactNode {
  const { say } = useLanguage();
  const index = wizardSteps.indexOf(step);
  const [before, after] = [wizardSteps[index - 1], wizardSteps[index + 1]];
  return (
    <Group className={classes.moves} gap="md">
      {before && (
        <Button variant="default" onClick={() => onChoose(before)}>
          {say('Quay lại', 'Back')}
        </Button>
      )}
      {after && (
        <Button disabled={!mayGoOn} onClick={() => onChoose(after)}>
          {say('Tiếp tục', 'Continue')}
        </Button>
      )}
    </Group>
  );
}
