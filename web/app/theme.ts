import type { MantineThemeOverride } from '@mantine/core';

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** Calm, and dark enough to be read: white on the ninth shade has a contrast of 7 to 1. */
export const theme: MantineThemeOverride = {
  colors: {
    brand: [
      '#e9f4f3',
      '#d3e8e6',
      '#a5d2ce',
      '#74bab4',
      '#4ca69f',
      '#329990',
      '#1f8278',
      '#12695f',
      '#0c574f',
      '#07443d',
    ],
  },
  primaryColor: 'brand',
  primaryShade: 8,
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking writes a `style` element, which the content security policy forbids.
    Modal: { defaultProps: { lockScroll: false } },
    Badge: { classNames: { root: 'badge' } },
  },
};
