import { Loader } from '@mantine/core';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Problem } from './problem.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Shows a placeholder while its content loads, and in its place what went wrong, with a way to try again. */
export function Boundary({ children }: Props): ReactNode {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catcher reset={reset}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Catcher>
      )}
    </QueryErrorResetBoundary>
  );
}

function Loading(): ReactNode {
  const { say } = useLanguage();
  return (
    <p role="status" data-loading>
      <Loader size="sm" aria-hidden /> {say('Đang tải…', 'Loading…')}
    </p>
  );
}

class Catcher extends Component<Props & { readonly reset: () => void }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError = (error: unknown) => ({ error });

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const again = () => {
      this.props.reset();
      this.setState({ error: undefined });
    };
    return <Failed error={error} again={again} />;
  }
}

function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <Problem error={error} />
      <p>
        <button type="button" className="link" onClick={again}>
          {say('Thử lại', 'Try again')}
        </button>{' '}
        · <a href="/">{say('Về trang đầu', 'Go to the first page')}</a>
      </p>
    </>
  );
}
