import type { ReactNode } from 'react';

/** A sentence with a name in the place of `{name}`, isolated so that neither turns the other's direction. */
export function named(sentence: string, name: string): ReactNode {
  const [before, ...after] = sentence.split('{name}');
  return (
    <>
      {before}
      {after.length > 0 && <bdi>{name}</bdi>}
      {after.join('{name}')}
    </>
  );
}
