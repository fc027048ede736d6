import { rangesByRow } from '../core/base/ranges-by-row';
import type { DefinedName } from '../core/base/change';
import type { LibraryFunction, LiveSheet } from './calculation';
import { makeColumnIndex } from './column-index';
import { resultOf } from './compile';
import { makeDependents } from './dependents';
import type { Dependents } from './dependents';
import type { FormulaShape } from './model';
import { makeFormulaCells } from './formula-cells';
import type { FormulaCells } from './formula-cells';
import { functionTable } from './functions/function-table';
import { libraryDefinition } from './library-definition';
import { makeWords } from './meanings';
import type { Words } from './meanings';
import { setState } from './model';
import type { CalcSheet, FormulaNode, Host, Operand, Scene } from './model';
import { makeSettling } from './settling';
import type { Settling } from './settling';
import { makeShapes } from './shapes';
import type { Shapes } from './shapes';
import type { Surroundings } from './surroundings';
import { errors } from './values';
import { writeResult } from './write-result';

/** What a calculation keeps of one workbook. */
export type OpenBook = {
  readonly sheets: ReadonlyMap<string, CalcSheet>;
  readonly shapes: Shapes;
  readonly words: Words;
  readonly dependents: Dependents;
  readonly cells: FormulaCells;
  readonly settling: Settling;
  /** Calculates what stands in no cell. */
  calculate(shape: FormulaShape, at: Where): { readonly operand: Operand; readonly scene: Scene };
  /** Formulas whose results have become other ones. */
  readonly altered: Set<FormulaNode>;
  /** Numbers of searches for dependents. */
  readonly search: { number: number };
  /** Formulas that read a cell and wait for the cells before them have to be calculated. */
  wakeReaders(place: Where): void;
};

export type Where = { readonly sheet: CalcSheet; readonly row: number; readonly column: number };

export function openBook(
  live: readonly LiveSheet[],
  names: readonly DefinedName[],
  library: () => ReadonlyMap<string, LibraryFunction>,
  { today, chance }: Surroundings,
): OpenBook {
  const sheets = new Map(live.map((sheet) => [sheet.name.toLowerCase(), calcSheet(sheet)]));
  const shapes = makeShapes();
  const words = makeWords(sheets, names, shapes, (name) => {
    const foreign = functionTable.has(name) ? undefined : library().get(name);
    return foreign === undefined ? functionTable.get(name) : libraryDefinition(foreign);
  });
  const dependents = makeDependents();
  const altered = new Set<FormulaNode>();
  const search = { number: 0 };
  const wakeReaders = ({ sheet, row, column }: Where): void =>
    dependents.eachOf(sheet, row, column, search.number, (reader) => {
      if (reader.state === 'doubtful') setState(reader, 'dirty');
    });
  const calculate: OpenBook['calculate'] = (shape, { sheet, row, column }) => {
    const scene: Scene = { host, sheet, row, column, slots: shape.slots };
    const code = words.codeOf(shape.template);
    return { operand: code === null ? errors.name : code(scene), scene };
  };
  const settling = makeSettling(
    (node) => {
      const { operand, scene } = calculate(node.shape, node);
      return resultOf(operand, scene);
    },
    (node, value) => {
      const written = writeResult(node, value);
      if (written === 'same') return;
      if (written === 'altered') altered.add(node);
      wakeReaders(node);
    },
  );
  const host: Host = {
    valueAt: settling.valueAt,
    height: () => live.reduce((most, { rows }) => Math.max(most, rows.length), 0),
    width: () => live.reduce((most, { rows }) => rows.reduce((wide, row) => Math.max(wide, row.length), most), 0),
    sheetNamed: words.sheetNamed,
    operandOf: (text, { sheet }) => calculate(shapes.shapeOf(text, 0, 0), { sheet, row: 0, column: 0 }).operand,
    rowsWith: makeColumnIndex(settling.valueAt),
    today,
    chance,
  };
  const cells = makeFormulaCells(shapes, words, dependents);
  return { sheets, shapes, words, dependents, cells, settling, calculate, altered, search, wakeReaders };
}

function calcSheet({ name, rows, arrays = [] }: LiveSheet): CalcSheet {
  return { name, rows, arrays: rangesByRow(arrays), nodes: [], versions: [], unsettled: [] };
}
