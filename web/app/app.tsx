import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './components.ts';
import 'virtual:theme.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../client/queries.ts';
import { SessionProvider } from '../client/session.tsx';
import { LanguageProvider } from '../language/language.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { Shell } from './shell.tsx';
import { theme } from './theme.ts';

/** Everything that all pages stand in. The content security policy allows no inline style, so styles come as files. */
export function App(): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <Boundary>
            <SessionProvider>
              <Shell />
            </SessionProvider>
          </Boundary>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
