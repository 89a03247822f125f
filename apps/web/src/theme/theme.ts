import { type CSSVariablesResolver, createTheme, Menu } from "@mantine/core";

/** Mantine, told to use our tokens: every colour it draws resolves to a name of tokens.css. */
export const theme = createTheme({
  primaryColor: "petrole",
  primaryShade: { light: 7, dark: 3 },
  colors: {
    petrole: [
      "#eef6f7",
      "#e4eff0",
      "#c9dfe2",
      "#b5d4d8",
      "#8db9bf",
      "#5c9aa3",
      "#2f7b87",
      "#0b5a66",
      "#07434c",
      "#052f36",
    ],
  },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  headings: { fontFamily: "var(--font)", fontWeight: "680" },
  fontSizes: { xs: "var(--t-13)", sm: "var(--t-14)", md: "var(--t-15)", lg: "var(--t-17)", xl: "var(--t-20)" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "3px", sm: "5px", md: "8px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // Menus open inside their landmark, without the hidden focus catcher that a `menu` role may not hold.
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, shadow: "md" } }),
  },
});

const ours = {
  "--mantine-color-body": "var(--page)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-strong)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
};

/** The same names by day and by night: tokens.css gives each its value for the scheme in force. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--mantine-line-height": "var(--lh-text)", "--mantine-shadow-md": "var(--e-3)" },
  light: ours,
  dark: ours,
});
