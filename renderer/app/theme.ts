import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Popover,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

/** The one accent: a quiet blue. Shade 8 carries white text at 6.6 : 1. */
const ink: MantineColorsTuple = [
  '#edf4fb',
  '#d8e6f4',
  '#b1cde9',
  '#87b2de',
  '#649bd4',
  '#4a8bcc',
  '#3a7fc4',
  '#2c6cae',
  '#265f99',
  '#1a4c7e',
];

/** Cool greys for the dark scheme: text first, page at 7, fields at 6, lines at 4. */
const dark: MantineColorsTuple = [
  '#d9dce0',
  '#b8bec5',
  '#949ba3',
  '#6b727a',
  '#43484e',
  '#34383d',
  '#25282c',
  '#1d1f22',
  '#17191b',
  '#111314',
];

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink, dark },
  primaryShade: { light: 8, dark: 8 },
  fontFamily: font,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '0.9375rem' }, h3: { fontSize: '0.875rem' } },
  },
  defaultRadius: 5,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs', autosize: true, minRows: 2, maxRows: 14 } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    // The list itself scrolls: it belongs to its field, where the arrow keys go through it; a frame around it would have to take the focus.
    MultiSelect: MultiSelect.extend({
      defaultProps: { size: 'xs', withScrollArea: false },
      styles: { options: { maxHeight: 200, overflowY: 'auto' } },
    }),
    // The page itself never scrolls, and locking it would add a style element that the content security policy refuses.
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, transitionProps: { duration: 100 }, closeButtonProps: { 'aria-label': 'Close' } },
    }),
    // Menus stay inside the landmark of their button; the fixed strategy keeps scrolled panes from clipping them.
    Menu: Menu.extend({
      defaultProps: {
        transitionProps: { duration: 80 },
        shadow: 'md',
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
});

/** Mantine's own greys for small text, errors and placeholders are too pale for WCAG AA; these are not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b6269',
    '--mantine-color-placeholder': '#686f76',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#265f99',
    '--sf-line': '#dfe3e7',
    '--sf-panel': '#f6f7f9',
    '--sf-paper': '#ffffff',
    '--sf-desk': '#e4e7eb',
    '--sf-hover': '#eceff3',
    '--sf-chosen': '#e0ebf6',
    '--sf-chosen-text': '#174069',
    '--sf-warning': '#8a5300',
    '--sf-good': '#1d6b37',
    '--sf-chip': '#dfeaf6',
    '--sf-chip-text': '#1a4c7e',
    '--sf-bad-chip': '#fbe3e1',
  },
  dark: {
    '--mantine-color-body': '#1d1f22',
    '--mantine-color-text': '#d9dce0',
    '--mantine-color-dimmed': '#a0a7af',
    '--mantine-color-placeholder': '#949ba3',
    '--mantine-color-error': '#ff9a91',
    '--mantine-color-anchor': '#8fbdec',
    '--mantine-color-default': '#25282c',
    '--mantine-color-default-border': '#43484e',
    '--sf-line': '#34383d',
    '--sf-panel': '#232629',
    '--sf-paper': '#1d1f22',
    '--sf-desk': '#16181a',
    '--sf-hover': '#2b2f34',
    '--sf-chosen': '#233a52',
    '--sf-chosen-text': '#c9e1f9',
    '--sf-warning': '#f0b866',
    '--sf-good': '#7cc796',
    '--sf-chip': '#26435f',
    '--sf-chip-text': '#cfe4f9',
    '--sf-bad-chip': '#5a2420',
  },
});

/** The nonce that the host wrote into the page, for the style elements that Mantine adds. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}
