import type { ContentCell, SheetContent } from '../base/sheet-content';

export type Paper = {
  /** The sheets of the file: links to any other are dropped. */
  readonly sheets: ReadonlySet<string>;
  /** Sentences about formulas and typing, which are useless on paper. */
  readonly onScreenOnly: readonly string[];
};

/** A sheet as it is printed and filed: values in place of formulas, no validations, no links to sheets that the file lacks. */
export function valuesOnly(content: SheetContent, paper: Paper): SheetContent {
  const { name, widths, heights, merges, freeze, page } = content;
  return {
    name,
    cells: content.cells.map((row) =>
      Array.from(row, (cell) => (cell === undefined ? undefined : onPaper(cell, paper))),
    ),
    ...(widths === undefined ? {} : { widths }),
    ...(heights === undefined ? {} : { heights }),
    ...(merges === undefined ? {} : { merges }),
    ...(freeze === undefined ? {} : { freeze }),
    ...(page === undefined ? {} : { page }),
  };
}

function onPaper({ value, style, link }: ContentCell, { sheets, onScreenOnly }: Paper): ContentCell {
  const text =
    typeof value === 'string' ? onScreenOnly.reduce((left, said) => left.replaceAll(said, ''), value) : value;
  return {
    value: text === '' ? null : text,
    ...(style === undefined ? {} : { style }),
    ...(link === undefined || !sheets.has(link.sheet) ? {} : { link }),
  };
}
