import type { CellLook } from '../../workbook/looks/book-looks';

/** What a header or footer may say of its page. */
export type PageFacts = {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly fileName: string;
  readonly date: string;
  readonly time: string;
};

export type LineRun = { readonly text: string; readonly look: CellLook };
export type LinePart = 'left' | 'center' | 'right';
/** Lines of each part, each of runs that look alike. */
export type PageLines = Readonly<Record<LinePart, readonly (readonly LineRun[])[]>>;

const parts: Readonly<Record<string, LinePart>> = { L: 'left', C: 'center', R: 'right' };
const codes = /&(?:"([^"]*)"|(\d{1,3})|K([0-9A-Fa-f]{6}|\d\d[+-]\d{3})|(P)([+-]\d+)?|([\s\S]))|[^&]+|&/gu;

/** Reads Excel's codes (ECMA-376, 18.3.1.39). Pictures are left out. */
export function pageLines(code: string, facts: PageFacts): PageLines {
  const lines: Record<LinePart, LineRun[][]> = { left: [[]], center: [[]], right: [[]] };
  let part: LinePart = 'center';
  let look: CellLook = {};
  const say = (text: string) => {
    text.split(/\r\n|\r|\n/).forEach((piece, at) => {
      if (at > 0) lines[part].push([]);
      if (piece !== '') lines[part].at(-1)?.push({ text: piece, look });
    });
  };
  for (const [whole, font, size, color, page, shift, letter] of code.matchAll(codes)) {
    const turned = parts[letter?.toUpperCase() ?? ''];
    if (turned !== undefined) {
      part = turned;
      look = {};
    } else if (font !== undefined) look = inFont(look, font);
    else if (size !== undefined) look = Number(size) > 0 ? { ...look, size: Number(size) } : look;
    else if (color !== undefined) look = color.length === 6 && !/[+-]/.test(color) ? { ...look, color } : look;
    else if (page !== undefined) say(String(facts.page + Number(shift ?? 0)));
    else if (letter !== undefined) {
      look = toggled(look, letter.toUpperCase());
      say(textOf(letter, facts));
    } else if (whole !== '&') say(whole);
  }
  return lines;
}

function textOf(letter: string, { page, pages, sheet, fileName, date, time }: PageFacts): string {
  switch (letter.toUpperCase()) {
    case '&':
      return '&';
    case 'P':
      return String(page);
    case 'N':
      return String(pages);
    case 'D':
      return date;
    case 'T':
      return time;
    case 'A':
      return sheet;
    case 'F':
      return fileName;
    default:
      return '';
  }
}

/** Letters that turn a look on, and off again. */
function toggled(look: CellLook, letter: string): CellLook {
  const { bold, italic, underline, strike, ...rest } = look;
  const on = (name: 'bold' | 'italic' | 'underline' | 'strike', now: true | undefined, code: string) =>
    (now === true) !== code.includes(letter) ? { [name]: true } : {};
  return {
    ...rest,
    ...on('bold', bold, 'B'),
    ...on('italic', italic, 'I'),
    ...on('underline', underline, 'UE'),
    ...on('strike', strike, 'S'),
  };
}

/** `宋体,常规`, `Arial,Bold Italic`; `-` is the font of the workbook. */
function inFont({ font: _, bold: _bold, italic: _italic, ...rest }: CellLook, font: string): CellLook {
  const [name = '-', style = ''] = font.split(',');
  return {
    ...rest,
    ...(name !== '-' && name !== '' && { font: name }),
    ...(/bold|加粗|粗体/i.test(style) && { bold: true }),
    ...(/italic|倾斜|斜体/i.test(style) && { italic: true }),
  };
}
