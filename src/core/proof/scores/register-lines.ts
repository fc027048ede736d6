import type { Scalar } from '../../base/cells';
import { toNumber } from '../../base/decimal';
import { blank, unread } from '../../base/parsed';
import { unreadText } from '../../base/cell-words';
import type { Activity } from '../../entries/entry';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { registerRules } from '../../rules/register-rules';
import type { RegisterHeading, RegisterRuleSpec } from '../../rules/register-rules';
import type { Term, Value } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';
import { registerLines } from '../../scores/register-lines';
import type { RegisterLine } from '../../scores/register-lines';
import type { Registers } from '../../scores/registers';
import { cellOf, placeOf } from './entry-lines';
import type { LineContext } from './entry-lines';
import { validPeople } from './input-cells';
import type { At, Line } from './line';
import type { StepValue } from './working-cells';

const readColumns = ['读数一', '读数二', '读数三'] as const;

/** The rows of a register as lines of 计分数据. Numbers of people are followed; days, words and links are watched: they are values. */
export function linesOfRegister(
  criterion: Criterion,
  department: Department,
  registers: Registers,
  context: LineContext,
  only?: Activity,
): readonly Line[] {
  const { source } = criterion;
  if (source.kind !== 'register') return [];
  const spec: RegisterRuleSpec = registerRules[source.rule];
  return registerLines(source, department, registers, only).map((line) => {
    const live = spec.reads.some(([, as]) => as === 'people');
    const part = (term: Term<RegisterHeading>, value: Value) => (at: At) => {
      const shown = scalarOfValue(value);
      if (!live || term.is === 'constant') return shown;
      const of = (heading: RegisterHeading) => at(columnOf(spec, heading));
      return { formula: formulaOf(term, { of }), value: shown };
    };
    return {
      list: context.listOf(criterion),
      department: department.name,
      hasSubject: false,
      origin: `${line.row.sheet} ${String(line.row.row + 1)}`,
      kind: part(spec.kind, line.kind),
      quantity: part(spec.quantity, line.quantity),
      due: part(spec.due, line.due),
      reads: spec.reads.map(([heading, as]) => readCell(line, heading, as === 'people', spec, context)),
      register: true,
      stray: false,
    };
  });
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
  { table: id }: RegisterRuleSpec,
  { book, inputs }: LineContext,
): StepValue {
  const value = reads[heading] ?? '';
  const table = book.found.tables.get(id);
  const place = table === undefined ? undefined : placeOf(table, row.row, heading);
  if (!isFollowed || table === undefined || place === undefined) return scalarOfValue(value);
  const parsed = value === '' ? blank : value === unreadText ? unread : scalarOfValue(value);
  return inputs.read('number', place, cellOf(table, row.row, heading), parsed, validPeople);
}

function scalarOfValue(value: Value): Scalar {
  return typeof value === 'object' ? toNumber(value) : value;
}
