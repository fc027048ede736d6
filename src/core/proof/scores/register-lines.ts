import { blank, unread } from '../../base/parsed';
import { unreadText } from '../../base/cell-words';
import type { Activity } from '../../entries/entry';
import type { Department } from '../../names/department';
import { registerRules } from '../../rules/register-rules';
import type { RegisterHeading, RegisterRuleSpec } from '../../rules/register-rules';
import type { Term, Value } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';
import { shown } from '../../rules/term-number';
import { registerLines } from '../../scores/register-lines';
import type { RegisterLine } from '../../scores/register-lines';
import type { LineContext } from './entry-lines';
import { placeOf, validPeople } from './input-cells';
import type { At, Line } from './line';
import type { PriceList } from './price-lists';
import type { StepValue } from './working-cells';

const readColumns = ['读数一', '读数二', '读数三'] as const;

/** The rows of a register as lines of 计分数据. Numbers of people are followed; days, words and links are watched: they are values. */
export function linesOfRegister(
  list: PriceList,
  department: Department,
  context: LineContext,
  only?: Activity,
): readonly Line[] {
  const { source } = list.criterion;
  if (source.kind !== 'register') return [];
  const spec: RegisterRuleSpec = registerRules[source.rule];
  const live = spec.reads.some(([, as]) => as === 'people');
  const part = (term: Term<RegisterHeading>, value: Value) => (at: At) => {
    const now = shown(value);
    if (!live || term.is === 'constant') return now;
    return { formula: formulaOf(term, { of: (heading) => at(columnOf(spec, heading)) }), value: now };
  };
  return registerLines(source, department, context.registers, only).map((line) => ({
    list,
    department,
    origin: `${line.row.sheet} ${String(line.row.row + 1)}`,
    // What numbers of people are counted as is never read from them.
    kind: shown(line.kind),
    quantity: part(spec.quantity, line.quantity),
    due: part(spec.due, line.due),
    reads: spec.reads.map(([heading, as]) => readCell(line, heading, as === 'people', spec, context)),
    register: true,
    subject: '',
    forAll: false,
    isEntry: true,
    stray: false,
  }));
}

function columnOf({ reads }: RegisterRuleSpec, heading: RegisterHeading): (typeof readColumns)[number] {
  const column = readColumns[reads.findIndex(([name]) => name === heading)];
  if (column === undefined) throw new Error(`${heading} is not read`);
  return column;
}

function readCell(
  { row, reads }: RegisterLine,
  heading: RegisterHeading,
  isFollowed: boolean,
  { table }: RegisterRuleSpec,
  { book, inputs }: LineContext,
): StepValue {
  const value = reads[heading] ?? '';
  const place = placeOf(book.found.tables.get(table), row.row, heading);
  if (!isFollowed || place === undefined) return shown(value);
  const parsed = value === '' ? blank : value === unreadText ? unread : shown(value);
  return inputs.read('number', place, parsed, validPeople);
}
