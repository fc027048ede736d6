import type { CellLook } from '../workbook/looks/book-looks';

/** CSS pixels of a point. */
export const pixelsPerPoint = 96 / 72;

export const standardFont = { name: '宋体', size: 11 } as const;

const serif = '"SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const sans = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const families: readonly (readonly [RegExp, string])[] = [
  [/仿宋|fangsong/i, `"FangSong", "STFangsong", ${serif}`],
  [/楷|kai/i, `"KaiTi", "STKaiti", ${serif}`],
  [/宋|song|simsun|times/i, serif],
  [/黑|hei|等线|dengxian/i, `"SimHei", ${sans}`],
];

/** The font by its name, then what stands in for it where it is not installed. */
function familyOf(name: string): string {
  const fallback = families.find(([pattern]) => pattern.test(name))?.[1] ?? sans;
  return `"${name.replaceAll('"', '')}", ${fallback}`;
}

const known = new WeakMap<CellLook, string>();

/** The font of a look as a canvas takes it; what it leaves open the workbook's standard says. */
export function fontOf(look: CellLook, standard: CellLook): string {
  let font = known.get(look);
  if (font === undefined) {
    const style = `${look.italic === true ? 'italic ' : ''}${look.bold === true ? 'bold ' : ''}`;
    const name = look.font ?? standard.font ?? standardFont.name;
    font = `${style}${String(sizeOf(look, standard) * pixelsPerPoint)}px ${familyOf(name)}`;
    known.set(look, font);
  }
  return font;
}

/** Points. */
export function sizeOf(look: CellLook, standard: CellLook): number {
  return look.size ?? standard.size ?? standardFont.size;
}

/** Pixels from one line of text to the next. */
export function lineHeight(look: CellLook, standard: CellLook): number {
  return Math.round(sizeOf(look, standard) * pixelsPerPoint * 1.25);
}

/** Pixels of the widest digit of the standard font, which column widths count in. */
export function digitWidth(standard: CellLook): number {
  const pixels = (standard.size ?? standardFont.size) * pixelsPerPoint;
  const name = standard.font ?? standardFont.name;
  // Chinese fonts draw a digit half as wide as a sign.
  return /[\u4e00-\u9fff]|sim|song|hei|kai|deng/i.test(name) ? Math.ceil(pixels / 2) : Math.round(pixels * 0.507);
}

/** Characters by which a file gives a column of so many pixels, in the steps that Excel counts in. */
export function columnWidth(pixels: number, standard: CellLook): number {
  return Math.ceil((pixels / digitWidth(standard)) * 256) / 256;
}

/** Pixels of a column that a file gives as so many characters, by the formula of ECMA-376 18.3.1.13. */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}
