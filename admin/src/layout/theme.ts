import { createTheme, type ThemeOptions } from '@mui/material'
import { enUS, zhCN, zhTW } from '@mui/material/locale'
import { nanoLightTheme, type RaThemeOptions } from 'react-admin'
import type { Language } from '../i18n/language.ts'

/** The reader's own Chinese typeface first in its script: the same code point has another shape in each. */
const fonts = (language: Language): string => {
  const hans = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"'
  const hant =
    '"PingFang TC", "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"'
  const chinese = language === 'zh-Hant' ? `${hant}, ${hans}` : `${hans}, ${hant}`
  return `system-ui, -apple-system, "Segoe UI", Roboto, ${chinese}, sans-serif`
}

const LOCALES = { 'zh-Hans': zhCN, 'zh-Hant': zhTW, en: enUS }

const RED = '#b3261e'
const BROWN = '#8a5300'
const TEAL = '#0b4f58'

const own: RaThemeOptions = {
  palette: {
    mode: 'light',
    primary: { main: TEAL, light: '#3b7680', dark: '#06343a', contrastText: '#ffffff' },
    secondary: { main: TEAL, contrastText: '#ffffff' },
    error: { main: RED },
    warning: { main: BROWN },
    info: { main: '#0b6e99' },
    success: { main: '#2e7d32' },
    background: { default: '#f5f6f7', paper: '#ffffff' },
    text: { primary: '#1f2a30', secondary: '#55626a' },
  },
  shape: { borderRadius: 6 },
  sidebar: { width: 212, closedWidth: 48 },
  components: {
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiCard: { defaultProps: { square: false } },
    MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
    MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '8px 12px', '&.MuiTableCell-sizeSmall': { padding: '6px 10px' } },
        head: { fontWeight: 600, whiteSpace: 'nowrap' },
      },
    },
    MuiTab: { styleOverrides: { root: { '&.MuiTab-root': { minHeight: 40, padding: '8px 14px' } } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    // Notes at the foot of the page: nano's colours are too pale to read on white.
    MuiSnackbar: {
      styleOverrides: {
        root: {
          '& .RaNotification-error': { borderColor: `${RED} !important`, color: `${RED} !important` },
          '& .RaNotification-warning': { borderColor: `${BROWN} !important`, color: `${BROWN} !important` },
          '& .RaNotification-info, & .RaNotification-success': {
            borderColor: `${TEAL} !important`,
            color: `${TEAL} !important`,
          },
        },
      },
    },
    // A wide table or a long row of tabs scrolls in its place; the page itself never grows wider than the screen.
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-appFrame, & .RaLayout-contentWithSidebar, & .RaLayout-content': { minWidth: 0 },
        },
      },
    },
    RaDataTable: { styleOverrides: { root: { '& .RaDataTable-tableWrapper': { overflowX: 'auto' } } } },
    MuiToolbar: { styleOverrides: { regular: { backgroundColor: 'transparent' } } },
    RaTopToolbar: { styleOverrides: { root: { '&.MuiToolbar-root': { backgroundColor: 'transparent' } } } },
    RaFilterForm: { styleOverrides: { root: { paddingTop: 8 } } },
    MuiTooltip: { defaultProps: { arrow: true } },
  },
}

/** Who asked the system for less motion gets none: things are there or gone, and a sign of loading stands still. */
const MOTIONLESS = {
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        '*:not([data-rfd-draggable-id]), *::before, *::after': {
          animation: 'none !important',
          transition: 'none !important',
        },
        // A card that is let go has arrived when its transition ends: without any it never would.
        '[data-rfd-draggable-id]': { transitionDuration: '1ms !important' },
      },
    },
  },
  transitions: {
    create: () => 'none',
    getAutoHeightDuration: () => 0,
    duration: {
      ...{ shortest: 0, shorter: 0, short: 0, standard: 0, complex: 0 },
      ...{ enteringScreen: 0, leavingScreen: 0 },
    },
  },
} satisfies RaThemeOptions

/**
 * The panel's look: react-admin's dense `nano` theme, with outlined inputs, a quiet teal and the fonts of the language.
 * `nano` narrows standard inputs by their label; those rules do not fit outlined ones and are left out.
 */
export const themeFor = (language: Language): RaThemeOptions => {
  const {
    MuiInputBase: _base,
    MuiInputLabel: _label,
    MuiAutocomplete: _auto,
    MuiOutlinedInput: _outlined,
    ...components
  } = nanoLightTheme.components ?? {}
  return createTheme(
    { ...nanoLightTheme, components } as ThemeOptions,
    own,
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ? MOTIONLESS : {},
    { typography: { fontFamily: fonts(language), fontSize: 13, caption: { fontSize: '0.78rem' } } },
    LOCALES[language],
  )
}
