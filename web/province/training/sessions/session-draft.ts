/** A session as it is filled in. */
export interface SessionDraft {
  readonly heldOn: string;
  readonly place: string;
  readonly teacher: string;
  readonly material: string;
  /** One a line. */
  readonly topics: string;
}

export const noSession: SessionDraft = { heldOn: '', place: '', teacher: '', material: '', topics: '' };

/** What is recorded. */
export function sessionIn({ heldOn, place, teacher, material, topics }: SessionDraft) {
  const lines = topics.split('\n').map((line) => line.trim());
  return {
    heldOn,
    place: place.trim(),
    teacher: teacher.trim(),
    ...(material.trim() !== '' && { material: material.trim() }),
    topics: lines.filter((line) => line !== ''),
  };
}
