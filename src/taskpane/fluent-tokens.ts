/**
 * Stands in for Fluent's list of the theme's variables, which holds each of 467 names twice. Each is the name as a CSS variable; those of
 * layers (`zIndex…`), which have a value besides, are not used here.
 */
export const tokens = new Proxy<Record<string, string>>({}, { get: (_, name) => `var(--${String(name)})` });
