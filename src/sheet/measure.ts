import { wrapText } from './wrap-text';
import type { Measure } from './wrap-text';

const mostKept = 30_000;
/** Milliseconds of a frame that may go into texts and fonts that were never measured before. */
const mostNew = 16;
/** Digits and Chinese signs stand side by side without kerning, so their widths add up; asking the browser takes many times as long. */
const even = /^[\d.,%:/\-\u2e80-\u9fff\uff00-\uffef]*$/;

/** Widths of texts and their lines, each found once. */
export type Measuring = {
  readonly measureIn: (font: string) => Measure;
  readonly wrapped: (text: string, width: number, font: string) => readonly string[];
  /** Begins a frame: what is new in it may take so long and no longer. */
  readonly begin: () => void;
  /** True where the rest of the texts is better left to the next frame, which finds what this one has measured. */
  readonly isSpent: () => boolean;
};

export function makeMeasuring(context: CanvasRenderingContext2D): Measuring {
  const widths = new Map<string, Map<string, number>>();
  const lines = new Map<string, readonly string[]>();
  let current = '';
  let left = Infinity;
  const measureIn = (font: string): Measure => {
    let known = widths.get(font);
    if (known === undefined) widths.set(font, (known = new Map()));
    const here = known;
    const whole = (text: string): number => {
      let width = here.get(text);
      if (width === undefined) {
        const start = performance.now();
        if (current !== font) context.font = current = font;
        width = context.measureText(text).width;
        left -= performance.now() - start;
        if (here.size > mostKept) here.clear();
        here.set(text, width);
      }
      return width;
    };
    return (text) => {
      if (!even.test(text)) return whole(text);
      let sum = 0;
      for (const sign of text) sum += whole(sign);
      return sum;
    };
  };
  return {
    measureIn,
    begin: () => {
      left = mostNew;
    },
    isSpent: () => left <= 0,
    wrapped: (text, width, font) => {
      const key = `${font}\u0000${String(width)}\u0000${text}`;
      let found = lines.get(key);
      if (found === undefined) {
        found = wrapText(text, width, measureIn(font));
        if (lines.size > mostKept) lines.clear();
        lines.set(key, found);
      }
      return found;
    },
  };
}
