import { type ReactNode, use } from 'react';
import { useParams } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { UnknownPage } from '../parts/unknown-page.tsx';
import { PrintButton } from '../province/print-button.tsx';
import classes from './guide-page.module.css';
import { guides } from './guides.ts';

/** A guide of `docs/huong-dan`, and the way to the others. */
export default function GuidePage(): ReactNode {
  const { guide: name } = useParams();
  const { say } = useLanguage();
  const guide = guides.find((each) => each.name === name);
  if (!guide) return <UnknownPage />;
  return (
    <Page title={say(guide.title)} note={say('', 'The guides are in Vietnamese.')} actions={<PrintButton />}>
      <p className="no-print">
        <Link href="/">‹ {say('Về trang làm việc', 'Back to your work')}</Link>
      </p>
      <div className={classes.page}>
        <GuideText key={guide.name} load={guide.load} />
        <nav className={classes.others} aria-label={say('Các hướng dẫn', 'Guides')}>
          {guides.map((each) => (
            <Link
              key={each.name}
              href={`/huong-dan/${each.name}`}
              aria-current={each === guide ? 'page' : undefined}
            >
              {say(each.title)}
            </Link>
          ))}
        </nav>
      </div>
    </Page>
  );
}

const loaded = new Map<unknown, Promise<{ readonly default: string }>>();

function GuideText({ load }: { readonly load: () => Promise<{ readonly default: string }> }): ReactNode {
  const loading = loaded.get(load) ?? load();
  loaded.set(load, loading);
  const { default: html } = use(loading);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is made of our own documents when the site is built.
  return <article lang="vi" className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
