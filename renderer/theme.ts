import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Portal,
} from "@mantine/core";

/** Indigo ink, the one accent. Shade 8 carries text: lighter ones fail contrast. */
const indigo: MantineColorsTuple = [
  "#eef4fa",
  "#dbe7f2",
  "#b6cee5",
  "#8db8e2",
  "#6a9fd0",
  "#4b85b8",
  "#35709f",
  "#285f8c",
  "#1f4e79",
  "#163a5c",
];

/** Where menus, hints and dialogs are put: content outside every landmark is hard to find by ear. */
export const overlaysId = "overlays";

export const theme = createTheme({
  fontFamily: '"BIZ UDPGothic", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif',
  primaryColor: "indigo",
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { indigo },
  defaultRadius: "md",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  cursorType: "pointer",
  // The contrast that Mantine reckons is that of the light shade, in the dark too.
  variantColorResolver(input) {
    const colours = defaultVariantColorsResolver(input);
    const primary = input.color === undefined || input.color === input.theme.primaryColor;
    return input.variant === "filled" && primary ? { ...colours, color: "var(--on-accent)" } : colours;
  },
  components: {
    Portal: Portal.extend({ defaultProps: { target: `#${overlaysId}` } }),
    // A dialog's head is no second banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: "presentation" } } } }),
    // The placeholder is an element that a menu may not hold.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // Mantine's own grey on grey is too faint for WCAG AA.
    Kbd: { styles: { root: { color: "var(--ink)", background: "var(--panel)" } } },
  },
});

/** Calm paper and ink; marker colours only for marks. Named here, used in the areas' CSS. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--ink": "#1d2733",
    "--soft": "#55606d",
    "--paper": "#f7f5f0",
    "--panel": "#fffefb",
    "--line": "#e4dfd4",
    "--accent": "#1f4e79",
    "--on-accent": "#ffffff",
    "--accent-soft": "#e6edf4",
    "--mark": "#ffe48a",
    "--mark-current": "#ffc93c",
    "--warn": "#8a5000",
    "--warn-soft": "#fdf1dc",
    "--good-soft": "#d3ead0",
    "--mantine-color-body": "#f7f5f0",
    "--mantine-color-text": "#1d2733",
    "--mantine-color-dimmed": "#55606d",
    "--mantine-color-placeholder": "#66717e",
    "--mantine-color-error": "#a3261b",
  },
  dark: {
    "--ink": "#e7e3da",
    "--soft": "#a7adb5",
    "--paper": "#15191f",
    "--panel": "#1c2129",
    "--line": "#2e353f",
    "--accent": "#8db8e2",
    "--on-accent": "#0f1c2b",
    "--accent-soft": "#233243",
    "--mark": "#6b5a14",
    "--mark-current": "#a17d00",
    "--warn": "#f0c37a",
    "--warn-soft": "#3a2f1c",
    "--good-soft": "#27452a",
    "--mantine-color-body": "#15191f",
    "--mantine-color-text": "#e7e3da",
    "--mantine-color-dimmed": "#a7adb5",
    "--mantine-color-placeholder": "#98a0a9",
    "--mantine-color-error": "#ff9d92",
  },
});
