import type { FindingText } from '../../shared/batch/findings/describe-finding.ts';
import type { Faults } from './amounts.ts';
import type { Code, Place, Predicates } from './expected.ts';

type Matches = (finding: FindingText) => boolean;

const isAt =
  ([row, column, sheet]: Place): Matches =>
  (finding) =>
    (row ?? finding.row) === finding.row &&
    (column ?? finding.column) === finding.column &&
    (sheet ?? finding.sheet) === finding.sheet;

const isError: Matches = ({ severity }) => severity === 'error';
const isErrorAt =
  (place: Place): Matches =>
  (finding) =>
    isError(finding) && isAt(place)(finding);

const isCode = (code: Code): Matches => {
  if (typeof code === 'string') return (finding) => finding.code === code;
  const { row = null, column = null, sheet = null } = code;
  return (finding) => finding.code === code.code && isAt([row, column, sheet])(finding);
};

/** Whether all patterns match the finding's texts, in either language. */
const says = (patterns: string | readonly string[]): Matches => {
  const all = [patterns].flat().map((pattern) => new RegExp(pattern, 'isu'));
  return ({ message, messageEn, cure, cureEn, label, value }) => {
    const text = [message, messageEn, cure, cureEn, label, value].join(' ').normalize('NFC');
    return all.every((pattern) => pattern.test(text));
  };
};

/** What the predicates on findings find wrong. */
export function findingFaults(findings: readonly FindingText[], wanted: Predicates): Faults {
  const present = <T>(what: string, all: readonly T[] = [], matches: (each: T) => Matches) =>
    all
      .filter((each) => !findings.some(matches(each)))
      .map((each) => `${what} ${JSON.stringify(each)} is missing`);
  const absent = <T>(what: string, all: readonly T[] = [], matches: (each: T) => Matches) =>
    all.flatMap((each) =>
      findings
        .filter(matches(each))
        .map(({ code, row, column }) => `${what} ${JSON.stringify(each)}: ${code} at ${row} ${column}`),
    );
  const { silentOk, maxFindings = Number.POSITIVE_INFINITY } = wanted;
  return [
    ...present('code', wanted.codesPresent, isCode),
    ...absent('no code', wanted.codesAbsent, isCode),
    ...present('finding at', wanted.findingAt, isAt),
    ...present('error at', wanted.errorAt, isErrorAt),
    ...absent('no finding at', wanted.noFindingAt, isAt),
    ...absent('no error at', wanted.noErrorAt, isErrorAt),
    ...present('text', wanted.text, says),
    ...(silentOk === false && findings.length === 0 ? ['nothing is said'] : []),
    ...(findings.length > maxFindings ? [`${findings.length} findings, more than ${maxFindings}`] : []),
  ];
}
