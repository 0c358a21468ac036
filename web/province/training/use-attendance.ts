import { useCallback, useState } from 'react';
import type { Board } from '../../client/answers.ts';
import { useEach } from '../many/use-each.ts';
import { filledIn } from './training-state.ts';

/** Who attended by name, by ward. */
type People = Readonly<Record<string, readonly string[]>>;

/** The attendance of a session as it is typed, and how it is saved for the wards that are filled in. */
export function useAttendance({ campaign, wards }: Pick<Board, 'campaign' | 'wards'>) {
  const each = useEach('POST /api/campaigns/:campaign/wards/:ward/training');
  const { people, keepNames, ...fields } = useFields();
  const [session, setSession] = useState('');
  const filled = filledIn(fields.typed);
  const save = async (): Promise<void> => {
    const tasks = wards.flatMap(({ code, name }) => {
      const attended = filled.get(code);
      if (!attended) return [];
      const passed = campaign.check && fields.passed[code];
      const names = people[code] ?? [];
      const given = {
        campaign: campaign.id,
        ward: code,
        attended,
        ...(session !== '' && { sessionId: session }),
        ...(passed && { passed: Number(passed) }),
        ...(names.length === attended && { people: [...names] }),
      };
      return [{ name, given }];
    });
    const refused = await each.run(tasks);
    keepNames(refused.map(({ given }) => given));
  };
  return { fields: { ...fields, people }, session, setSession, filled, each, save };
}

interface Left {
  readonly ward: string;
  readonly attended: number;
}

/** What is typed for each ward: a number, or names, whose number it is. */
function useFields() {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [passed, setPassed] = useState<Readonly<Record<string, string>>>({});
  const [people, setPeople] = useState<People>({});
  const onName = useCallback((code: string, names: readonly string[]) => {
    setPeople((before) => ({ ...before, [code]: names }));
    setTyped((before) => ({ ...before, [code]: names.length > 0 ? String(names.length) : '' }));
  }, []);
  // A number that is typed is what was counted: then nobody is named.
  const onType = useCallback((code: string, value: string) => {
    setPeople(({ [code]: _, ...others }) => others);
    setTyped((before) => ({ ...before, [code]: value }));
  }, []);
  const onPass = useCallback(
    (code: string, value: string) => setPassed((before) => ({ ...before, [code]: value })),
    [],
  );
  /** Leaves what was not saved. */
  const keepNames = (left: readonly Left[]): void => {
    setTyped(Object.fromEntries(left.map(({ ward, attended }) => [ward, String(attended)])));
    setPeople((before) => Object.fromEntries(left.map(({ ward }) => [ward, before[ward] ?? []])));
  };
  return { typed, onType, passed, onPass, people, onName, keepNames };
}
