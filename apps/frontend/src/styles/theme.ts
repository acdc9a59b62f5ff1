import {
  Button,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorScheme,
  type MantineColorsTuple,
} from '@mantine/core';
import { storageKeys } from '@/config/storage';

// Petrol: the accent. Far enough from the greens and reds that only verdicts may use.
const petrol: MantineColorsTuple = [
  '#eef6f8',
  '#dcebf0',
  '#b9d7e0',
  '#93c1cf',
  '#6eaabd',
  '#4f94aa',
  '#357d94',
  '#1f6479',
  '#174f61',
  '#0f3a48',
];
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f1ea',
  '#e9e5dd',
  '#dbd6cb',
  '#c5bfb3',
  '#8c857a',
  '#696359',
  '#4f4a42',
  '#38342e',
  '#211f1b',
];
const dark: MantineColorsTuple = [
  '#e9e7e2',
  '#c9c6bf',
  '#a9a69e',
  '#7c8288',
  '#4a5055',
  '#2e3336',
  '#1e2224',
  '#131517',
  '#0e1011',
  '#090a0b',
];
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fae5e1',
  '#f5c9c2',
  '#f4ab9f',
  '#f48b7f',
  '#dc5b4e',
  '#c43d31',
  '#b02a20',
  '#932018',
  '#701811',
];

export const theme = createTheme({
  colors: { petrol, gray, dark, red },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  fontFamily: "'IBM Plex Sans Variable', system-ui, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, 'Cascadia Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      // Mantine writes white, which cannot be read on the pale accent of the dark theme.
      vars: (_theme, { variant = 'filled' }) => ({
        root:
          variant === 'filled' ? { '--button-color': 'var(--mantine-primary-color-contrast)' } : {},
      }),
    }),
  },
});

export const colorSchemeManager = localStorageColorSchemeManager({
  key: storageKeys.colorScheme,
});
export const defaultColorScheme: MantineColorScheme = 'auto';
