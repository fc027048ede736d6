import { isBlank } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { CellEdit } from '../base/findings';
import { mergeFinder } from './merge-at';

/** The answers to the labels of a form; '' leaves a line empty for handwriting. */
export type FormPerson = { readonly department: string; readonly filledBy: string; readonly phone: string };

const labels: readonly (readonly [RegExp, keyof FormPerson])[] = [
  [
    /((?:(?:填报|报送|填表|上报)(?:部门|单位)(?:名称)?|(?<![\u4e00-\u9fff])单位名称)(?:[（(][^）)]*[）)])?\s*[:：])([\s_]*)(?=$|\S{2,12}[:：])/g,
    'department',
  ],
  [/((?:填表人|填报人|经办人|联系人|制表人)(?:[（(][^）)]*[）)])?\s*[:：])([\s_]*)(?=$|\S{2,12}[:：])/g, 'filledBy'],
  [/((?:联系电话|联系方式|电话)\s*[:：])([\s_]*)(?=$|\S{2,12}[:：])/g, 'phone'],
];
const bare: readonly (readonly [RegExp, keyof FormPerson])[] = [
  [/^(填报|报送|填表|上报)(部门|单位)(名称)?([（(][^）)]*[）)])?$/, 'department'],
  [/^(填表人|填报人|经办人|联系人|制表人)$/, 'filledBy'],
  [/^(联系电话|联系方式|电话)$/, 'phone'],
];

function labelOf(text: string): (typeof bare)[number] | undefined {
  return bare.find(([pattern]) => pattern.test(text.replace(/\s+/g, '')));
}

/** True for labels such as `填表人`, with or without a colon: a row with one is not a heading. */
export function isLabel(text: string): boolean {
  return /[:：]/.test(text.replace(/其中[:：]/g, '')) || labelOf(text) !== undefined;
}

/**
 * Fills 填报部门, 填表人 and 联系电话 where the form leaves them empty: behind the label in its cell, or in the free cell beside
 * a label without a colon. Lines that say something already stay as they are. `skip` names the rows of the table itself.
 */
export function labelEdits(sheet: Sheet, person: FormPerson, skip: (row: number) => boolean): readonly CellEdit[] {
  const mergeAt = mergeFinder(sheet);
  const edits: CellEdit[] = [];
  sheet.rows.forEach((cells, row) => {
    if (skip(row)) return;
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const filled = fillLabels(cell, person);
      if (filled !== cell) edits.push({ sheet: sheet.name, row, column, value: filled });
      const beside = labelOf(cell);
      const right = (mergeAt(row, column)?.right ?? column) + 1;
      if (beside === undefined || person[beside[1]] === '' || !isBlank(cells[right])) return;
      edits.push({ sheet: sheet.name, row, column: right, value: person[beside[1]] });
    });
  });
  return edits;
}

/** `填表人：      联系电话：` → `填表人：王小明  联系电话：0546-…`; the room that a name needs is taken from its blanks. */
export function fillLabels(text: string, person: FormPerson): string {
  return labels.reduce(
    (filled, [pattern, part]) =>
      filled.replace(pattern, (whole: string, label: string, room: string, at: number) => {
        const value = person[part];
        if (value === '') return whole;
        const isLast = at + whole.length === filled.length;
        return label + value + (isLast ? '' : ' '.repeat(Math.max(2, room.length - 2 * value.length)));
      }),
    text,
  );
}
