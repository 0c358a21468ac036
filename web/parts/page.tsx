import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../language/language.tsx';
import classes from './page.module.css';

interface Props {
  readonly title: string;
  /** A line under the title: the ward, the campaign, the day. */
  readonly note?: ReactNode;
  /** Links and buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's title, which is also the window's, and its content. */
export function Page({ title, note, actions, children }: Props): ReactNode {
  const { say } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${say('Rà soát hộ nghèo', 'Poverty review')}`;
  }, [title, say]);
  return (
    <>
      <header className={classes.head}>
        <div>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {note && (
            <p className={classes.note}>
              <bdi>{note}</bdi>
            </p>
          )}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** A part of a page with its own heading. */
export function Section({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
