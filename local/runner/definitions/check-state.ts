import { checkRecovery } from './check-recovery.ts';
import { type Check, checkByType, type InnerLevels } from './check-types.ts';
import { checkFields, checkTemplate } from './check-values.ts';
import { type Fields, isObject, type Location, report } from './problems.ts';
import { stateFields, templateFields } from './subset.ts';

/** Checks a state without its inner levels, and gives these. */
export function checkState(state: Fields, location: Location): InnerLevels {
  const type = String(state.Type);
  const allowed = Object.hasOwn(stateFields, type) ? stateFields[type] : undefined;
  if (!allowed) {
    report(location, `Type ${JSON.stringify(state.Type)} is not supported`);
    return [];
  }
  checkFields(state, allowed, location);
  const at = { ...location, jsonata: speaksJsonata(state, location) };
  checkTemplates(state, at);
  if (allowed.includes('Next')) checkOnward(state, at);
  if (allowed.includes('Retry')) checkRecovery(state, at);
  const check: Check | undefined = checkByType[type];
  return check?.(state, at, checkTemplates) ?? [];
}

function speaksJsonata({ QueryLanguage }: Fields, location: Location): boolean {
  if (QueryLanguage === undefined) return location.jsonata;
  if (QueryLanguage === 'JSONata') return true;
  report(location, `QueryLanguage ${JSON.stringify(QueryLanguage)} is not supported`);
  return false;
}

/** Fields that need JSONata: without it AWS reads the definition as JSONPath, where they do not exist. */
const requireJsonata = ['Output', 'Arguments', 'Items'];

function checkTemplates(state: Fields, at: Location): void {
  for (const field of templateFields.filter((name) => name in state)) {
    if (!at.jsonata && requireJsonata.includes(field))
      report(at, `${field} needs "QueryLanguage": "JSONata"`);
    else checkTemplate(state[field], field, at);
  }
  if ('Assign' in state && !isObject(state.Assign)) report(at, 'Assign must be an object');
}

function checkOnward({ Next, End }: Fields, at: Location): void {
  if ((Next === undefined) === (End !== true)) report(at, 'needs exactly one of Next and "End": true');
}
