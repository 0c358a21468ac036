import { attachmentEntry, entryNames, type Manifest } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { publicationOf } from '../../../shared/ward/ward-review.ts';
import type { Entries, PackContent } from './pack-content.ts';

/** Uploaded and attached files are those that the chain says; posted lists are named by their content. */
export function checkFiles(content: PackContent, entries: Entries, { expired }: Manifest): PackProblem[] {
  return [
    ...checkUploads(content, entries, expired),
    ...checkPostings(content, entries, expired),
    ...checkAttachments(content, entries),
  ];
}

function checkUploads(
  { audit = [], batches = [] }: PackContent,
  entries: Entries,
  expired: readonly string[],
): PackProblem[] {
  const checked = new Map(
    audit
      .filter(({ did, detail }) => did === 'ingestBatch' && detail.sha256 !== undefined)
      .map(({ detail }) => [String(detail.batch), detail.sha256]),
  );
  const files = new Map(batches.map(({ id, file }) => [id, file]));
  return [...checked].flatMap(([batch, sha256]): PackProblem[] => {
    if (expired.includes(files.get(batch) ?? '')) return [];
    const found = [...entries].find(([name]) => isUploadOf(name, batch));
    if (!found) return [{ kind: 'uploadMissing', batch }];
    return found[1].sha256 === sha256 ? [] : [{ kind: 'otherUpload', batch }];
  });
}

/** `uploads/0001-<batch>.csv` */
function isUploadOf(name: string, batch: string): boolean {
  const [, id] = /^uploads\/\d{4,}-([\w-]+)(?:\.\w+)?$/.exec(name) ?? [];
  return id === batch.toLowerCase();
}

function checkPostings({ review }: PackContent, entries: Entries, expired: readonly string[]): PackProblem[] {
  const { postings } = review ? publicationOf(review) : { postings: [] };
  const keys = new Set(postings.flatMap(({ list, unnamed }) => [list ?? [], unnamed ?? []].flat()));
  return [...keys]
    .filter((key) => !expired.includes(key))
    .flatMap((key): PackProblem[] => {
      const file = key.split('/').at(-1) ?? '';
      const entry = entries.get(`${entryNames.postings}${file}`);
      if (!entry) return [{ kind: 'missing', entry: `${entryNames.postings}${file}` }];
      return file === `${entry.sha256}.json`
        ? []
        : [{ kind: 'changed', entry: `${entryNames.postings}${file}` }];
    });
}

/** Nothing that was attached is ever deleted, so none may be missing. */
function checkAttachments({ audit = [] }: PackContent, entries: Entries): PackProblem[] {
  return audit
    .filter(({ did }) => did === 'attachFile' || did === 'attachPosition')
    .flatMap(({ detail }): PackProblem[] => {
      const entry = attachmentEntry(String(detail.file), String(detail.type));
      const found = entries.get(entry);
      if (!found) return [{ kind: 'missing', entry }];
      return found.sha256 === detail.content ? [] : [{ kind: 'changed', entry }];
    });
}
