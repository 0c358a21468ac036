import { checkRecovery } from './check-recovery.ts';
import { type Check, checkByType, type Inner } from './check-types.ts';
import { checkFields, checkTemplate } from './check-values.ts';
import { type Fields, isObject, type Place, report } from './problems.ts';
import { stateFields, templateFields } from './subset.ts';

/** Checks a state by itself and gives the levels inside it. */
export function checkState(state: Fields, place: Place): Inner {
  const type = String(state.Type);
  const allowed = Object.hasOwn(stateFields, type) ? stateFields[type] : undefined;
  if (!allowed) {
    report(place, `Type ${JSON.stringify(state.Type)} is not supported`);
    return [];
  }
  checkFields(state, allowed, place);
  const at = { ...place, jsonata: speaksJsonata(state, place) };
  checkTemplates(state, at);
  if (allowed.includes('Next')) checkOnward(state, at);
  if (allowed.includes('Retry')) checkRecovery(state, at);
  const check: Check | undefined = checkByType[type];
  return check?.(state, at, checkTemplates) ?? [];
}

function speaksJsonata({ QueryLanguage }: Fields, place: Place): boolean {
  if (QueryLanguage === undefined) return place.jsonata;
  if (QueryLanguage === 'JSONata') return true;
  report(place, `QueryLanguage ${JSON.stringify(QueryLanguage)} is not supported`);
  return false;
}

/** What a definition without a query language cannot use: AWS would read it as JSONPath and refuse it. */
const requireJsonata = ['Output', 'Arguments', 'Items'];

function checkTemplates(state: Fields, at: Place): void {
  for (const field of templateFields.filter((name) => name in state)) {
    if (!at.jsonata && requireJsonata.includes(field))
      report(at, `${field} needs "QueryLanguage": "JSONata"`);
    else checkTemplate(state[field], field, at);
  }
  if ('Assign' in state && !isObject(state.Assign)) report(at, 'Assign must be an object');
}

function checkOnward({ Next, End }: Fields, at: Place): void {
  if ((Next === undefined) === (End !== true)) report(at, 'needs exactly one of Next and "End": true');
}
