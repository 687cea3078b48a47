import {
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  InputWrapper,
  Menu,
  Modal,
  MultiSelect,
  Popover,
  Select,
  TagsInput,
  Tooltip,
} from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';
import { petrol, vermilion, warmDark, warmGrey } from './palettes';
import { startOnFirstItem } from './startOnFirstItem';
import { asCssVariables, dark, light } from './tokens';
import type { Tokens } from './tokens';
import { variantColors } from './variants';

const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

/** A long list scrolls in the list itself, which its input rules by the arrows: an area inside it would be out of reach of the keys. */
const scrollingOptions = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: '13.75rem', overflowY: 'auto', paddingInlineEnd: 'var(--combobox-padding)' } },
} as const;

/** Flat and quiet: hairlines rather than shadows, radius 6, 14 px, motion under 150 ms. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: variantColors,
  colors: { petrol, vermilion, gray: warmGrey, dark: warmDark },
  black: light.ink,
  fontFamily: sans,
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ vars: () => ({ root: { '--button-height': 'var(--jl-control)' } }) }),
    Checkbox: Checkbox.extend({ vars: () => ({ root: { '--checkbox-icon-color': 'var(--jl-on-action)' } }) }),
    // A hint stands under its field: side by side, the fields of a row stay on one line.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        shadow: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    }),
    Autocomplete: Autocomplete.extend(scrollingOptions),
    MultiSelect: MultiSelect.extend(scrollingOptions),
    Select: Select.extend(scrollingOptions),
    TagsInput: TagsInput.extend(scrollingOptions),
    Menu: Menu.extend({
      defaultProps: { shadow: 'sm', transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false },
    }),
    MenuDropdown: { defaultProps: { ref: startOnFirstItem } },
    Popover: Popover.extend({ defaultProps: { shadow: 'sm', transitionProps: { duration: 100 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } }),
  },
});

function mantineVariables(tokens: Tokens): Record<string, string> {
  return {
    ...asCssVariables(tokens),
    '--mantine-color-body': tokens.surface,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-dimmed': tokens.inkFaint,
    '--mantine-color-placeholder': tokens.inkFaint,
    '--mantine-color-default': tokens.surface,
    '--mantine-color-default-hover': tokens.hover,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.lineStrong,
    '--mantine-color-error': tokens.signal,
    '--mantine-color-anchor': tokens.action,
    '--mantine-primary-color-filled': tokens.action,
    '--mantine-primary-color-filled-hover': tokens.actionHover,
    '--mantine-primary-color-contrast': tokens.onAction,
    '--mantine-primary-color-light': tokens.actionSoft,
    '--mantine-primary-color-light-color': tokens.action,
    '--mantine-color-petrol-text': tokens.action,
    '--mantine-color-petrol-light-color': tokens.action,
    '--mantine-color-petrol-outline': tokens.action,
  };
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--jl-control': '2rem', '--jl-row': '2.25rem' },
  light: mantineVariables(light),
  dark: mantineVariables(dark),
});
