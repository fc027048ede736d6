/** Colours of what is not the file's: heads, lines, selection. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly gridLine: string;
  readonly freezeLine: string;
  readonly head: string;
  readonly headLine: string;
  readonly headInk: string;
  readonly headOn: string;
  readonly headOnInk: string;
  readonly accent: string;
  readonly tint: string;
  readonly note: string;
  readonly odd: string;
  /** True where the person has chosen colours: those of the file do not count. */
  readonly forced: boolean;
};

/** As the style sheet says for the theme of the moment. */
export function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  const color = (name: string) => style.getPropertyValue(`--sheet-${name}`).trim() || 'black';
  return {
    paper: color('paper'),
    ink: color('ink'),
    gridLine: color('grid-line'),
    freezeLine: color('freeze-line'),
    head: color('head'),
    headLine: color('head-line'),
    headInk: color('head-ink'),
    headOn: color('head-on'),
    headOnInk: color('head-on-ink'),
    accent: color('accent'),
    tint: color('tint'),
    note: color('note'),
    odd: color('odd'),
    forced: matchMedia('(forced-colors: active)').matches,
  };
}

const themes = ['(forced-colors: active)', '(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/** Tells when colours change; what it gives ends that. */
export function watchTheme(changed: () => void): () => void {
  const queries = themes.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
