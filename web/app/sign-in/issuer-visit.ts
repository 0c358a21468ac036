/** What this tab keeps while its user signs in at the issuer. */
interface Visit {
  readonly ticket: string;
  /** The page that was asked for. */
  readonly path: string;
}

const key = 'issuer-visit';

export const keepVisit = (visit: Visit): void => sessionStorage.setItem(key, JSON.stringify(visit));

/** What was kept, once: an answer of the issuer is used once, too. */
export function takeVisit(): Visit | undefined {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Visit);
}
