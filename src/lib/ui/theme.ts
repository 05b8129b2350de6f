/** `auto` follows the system; the value stands in `<html data-theme>`. */
export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

export const resolveTheme = (cookie: string | undefined): Theme => (isTheme(cookie) ? cookie : 'auto');
