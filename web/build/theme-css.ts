import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../app/theme.ts';

const name = 'virtual:theme.css';

/**
 * The theme's variables as a style sheet. Mantine would write them into a `style` element at run time, which the
 * content security policy forbids.
 */
export const themeCss = (): Plugin => ({
  name: 'theme-css',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id !== `\0${name}`) return undefined;
    const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
    return convertCssVariables({ ...variables, dark: {} }, ':root');
  },
});
