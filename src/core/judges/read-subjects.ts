import { addToList } from '../base/add-to-list';
import { onceFor, onceForEach } from '../base/once-for';
import { columnLetters, isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { FindingCode } from '../base/findings';
import { subjectsOf } from './subjects';
import { nearestDepartment } from '../names/match-names';
import { normaliseName } from '../names/normalise-name';
import { sharedValues } from '../reading/read-names';
import { clip } from '../reading/row-source';
import type { SubjectKind } from '../rubric/criterion';
import { subjectKinds } from '../tables/table-columns';
import type { MessageId } from '../../words/words';
import { holdsMark } from './holds-mark';
import { subjectLabel } from './judge';
import type { Subject } from './judge';
import type { Gone, Header, MarkReport, MarksContext, SubjectColumn } from './marking-sheet';

export type ColumnsReading = { readonly subjects: readonly SubjectColumn[]; readonly goneColumns: readonly Gone[] };

/** The subjects of a block's columns. A column whose subject is gone is a fault only where it holds marks. */
export function readSubjects(
  sheet: Sheet,
  header: Header,
  block: { readonly kind: SubjectKind; readonly rows: readonly number[]; readonly last: number },
  context: MarksContext,
  report: MarkReport,
): ColumnsReading {
  const find = subjectFinders(context).get(block.kind);
  const columns = new Map<Subject, [number, ...number[]]>();
  const goneColumns: Gone[] = [];
  const marksIn = (column: number) =>
    sheet.rows.slice(header.row + 1, block.last + 1).filter((cells) => holdsMark(cells[column] ?? null)).length;
  (sheet.rows[header.row] ?? []).forEach((cell, column) => {
    if (column <= header.points || isBlank(cell)) return;
    const written = textOf(cell).trim();
    if (/^(备注|说明|合计|平均分?)$/.test(written)) return;
    const found = find?.(written);
    if (found === undefined || 'code' in found) {
      const marks = marksIn(column);
      const isShared = found?.code === 'U5';
      if (!isShared) goneColumns.push({ at: column, written, marks });
      if (found === undefined || (marks === 0 && !isShared)) return;
      return report(found.code, 'error', header.row, column, found.id, { ...found.values, marks }, found.offer);
    }
    addToList(columns, found, column);
  });
  const chosen = [...columns].map(([subject, of]) => chooseColumn(sheet, header, block.rows, subject, of, report));
  return { subjects: chosen, goneColumns };
}

/** X1: of two columns for one subject the filled one counts; where both hold marks, that judge's marks there cannot be read. */
function chooseColumn(
  sheet: Sheet,
  header: Header,
  rows: readonly number[],
  subject: Subject,
  columns: readonly [number, ...number[]],
  report: MarkReport,
): SubjectColumn {
  const [first, second] = columns;
  if (second === undefined) return { column: first, subject, clear: true };
  const filled = columns.filter((column) => rows.some((row) => !isBlank(sheet.rows[row]?.[column])));
  const [column = first, other] = filled;
  const named = (of: readonly number[]) =>
    of.map((at) => `${textOf(sheet.rows[header.row]?.[at]).trim()}（${columnLetters(at)}）`).join('、');
  const id = other !== undefined ? 'x1.subjectBoth' : filled.length === 1 ? 'x1.subjectOne' : 'x1.subjectNone';
  const values = { name: subjectLabel(subject), columns: named(columns), filled: named(filled) };
  report('X1', 'error', header.row, columns.at(-1) ?? first, id, values);
  return { column, subject, clear: other === undefined };
}

/** Why a column has no subject. */
type NoSubject = {
  readonly code: FindingCode;
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string>>;
  readonly offer?: { readonly suggestion: string };
};

const stroke = /[／/]/g;

/** The numbers of strokes (`/`, `／`) that occur in names of departments: none, and one or two where a name holds some. */
const strokesInNames = onceFor(({ departments }: MarksContext['directory']): ReadonlySet<number> => {
  const names = departments.flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(names.map((name) => [...normaliseName(name).matchAll(stroke)].length));
});

/** Splits `机电/汽车系／焊接团队` after the longest beginning before a stroke that is a department's name. */
function splitAtDepartment(written: string, { directory }: MarksContext) {
  // A cell may hold thousands of strokes, so only beginnings with as many strokes as some name has are looked up.
  const counts = strokesInNames(directory);
  const cuts = [...written.matchAll(stroke)].flatMap(({ index }, before) => (counts.has(before) ? [index] : []));
  cuts.reverse();
  const cut = cuts.find((at) => directory.named(written.slice(0, at)).length > 0);
  return cut === undefined ? undefined : { name: written.slice(0, cut), rest: written.slice(cut + 1) };
}

/** The sheets of all judges have the same headings. */
const subjectFinders = onceFor((context: MarksContext) => {
  const finder = (kind: SubjectKind) => onceForEach((written: string) => findSubject(written, kind, context));
  return new Map(subjectKinds.map((kind) => [kind, finder(kind)]));
});

/** The subject of a column; undefined where its department is known but not scored; a fault where the heading is not certain. */
function findSubject(written: string, kind: SubjectKind, context: MarksContext): Subject | NoSubject | undefined {
  const { directory } = context;
  const whole = directory.named(written).length > 0 ? { name: written, rest: '' } : undefined;
  const cut =
    kind === '单位' ? (whole ?? splitAtDepartment(written, context)) : (splitAtDepartment(written, context) ?? whole);
  const named = cut === undefined ? [] : directory.named(cut.name);
  const [department, other] = named;
  if (cut === undefined || department === undefined) return unknownSubject(written, context);
  if (other !== undefined) {
    const match = { kind: 'shared', name: cut.name, departments: named } as const;
    return { code: 'U5', id: 'u5.shared', values: { heading: clip(written), ...sharedValues(match) } };
  }
  const name = normaliseName(cut.rest);
  const owned = subjectsOf(department, kind, context.subjects);
  if (owned.length === 0 && subjectsOf(department, '单位', context.subjects).length === 0) return undefined;
  const noSubject: NoSubject = { code: 'C2', id: 'c2.subject', values: { name: clip(written) } };
  return owned.find((subject) => normaliseName(subject.name) === name) ?? noSubject;
}

function unknownSubject(written: string, { directory }: MarksContext): NoSubject {
  const nearest = nearestDepartment(written, directory.departments);
  const values = { heading: clip(written), name: clip(written) };
  if (nearest === undefined) return { code: 'U2', id: 'u2.goneColumn', values };
  return { code: 'U2', id: 'u2.near', values: { ...values, nearest }, offer: { suggestion: nearest } };
}
