import { isRich } from '../core/base/cells';
import type { Calculation, CellPlace } from './calculation';
import { resultOf } from './compile';
import { formulaPlaces } from './formula-cells';
import { functionTable } from './functions/function-table';
import { bumpVersion, isInArray, setState } from './model';
import type { FormulaNode } from './model';
import type { OpenBook, Where } from './open-book';
import { eachValue } from './operands';
import { affectedBy } from './spread';
import { errors, toText } from './values';

/** Formulas that find out only while calculating what they read may wake each other; more rounds than this are a circle. */
const mostRounds = 20;

type RunningBook = Omit<Calculation, 'load' | 'useLibrary'> & {
  /** Functions have become known: what was not understood is looked at anew. */
  forgetUnknown(): void;
};

/** Keeps the results of a workbook as its cells are replaced. */
export function runBook(book: OpenBook): RunningBook {
  const { sheets, words, cells, settling } = book;
  /** Formulas whose results nobody knows yet. */
  const pending = new Set<FormulaNode>();
  let isUnderstood = false;

  const take = (places: Iterable<Where>): void => {
    for (const node of cells.take(places)) pending.add(node);
  };
  const understandAll = (): void => {
    if (isUnderstood) return;
    isUnderstood = true;
    for (const sheet of sheets.values()) take(formulaPlaces(sheet));
  };
  const isKnown = (node: FormulaNode): boolean => words.codeOf(node.shape.template) !== null;
  const wake = (node: FormulaNode | undefined): void => {
    if (node !== undefined && isKnown(node)) setState(node, 'dirty');
  };
  const tellAltered = (): readonly CellPlace[] => {
    const places = [...book.altered].map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column }));
    book.altered.clear();
    return places;
  };

  return {
    changed: (places) => {
      const replaced = places.flatMap((place) => placeIn(book, place) ?? []);
      if (isUnderstood) take(replaced);
      else understandAll();
      for (const { sheet, row, column } of replaced) {
        bumpVersion(sheet, column);
        wake(sheet.nodes[row]?.[column]);
      }
      const starts = [...replaced, ...pending];
      pending.clear();
      settleFrom(book, starts, isKnown, wake);
      return tellAltered();
    },
    recalculate: () => {
      understandAll();
      const all = nodesOf(book);
      all.forEach(wake);
      for (const node of all) settling.settle(node);
      pending.clear();
      return tellAltered();
    },
    ...questionsOf(book),
    foreignFunctions: () => {
      understandAll();
      const named = [...book.shapes.templates.values()].flatMap(({ functions }) => functions);
      return [...new Set(named)].filter((name) => !functionTable.has(name));
    },
    forgetUnknown: () => {
      for (const node of unknownNodes(book)) {
        wake(node);
        pending.add(node);
      }
    },
  };
}

function placeIn({ words }: OpenBook, { sheet: name, row, column }: CellPlace): Where | undefined {
  const sheet = words.sheetNamed(name);
  return sheet === undefined ? undefined : { sheet, row, column };
}

function questionsOf(book: OpenBook): Pick<Calculation, 'evaluate' | 'textsOf' | 'isUnknown'> {
  const { settling, shapes, words } = book;
  return {
    evaluate: (formula, at, origin = at) => {
      const where = placeIn(book, at);
      if (where === undefined) return errors.reference;
      const shape = shapes.shapeOf(formula, origin.row, origin.column);
      return settling.settleFor(() => {
        const { operand, scene } = book.calculate(shape, where);
        return resultOf(operand, scene);
      });
    },
    textsOf: (source, at) => {
      const where = placeIn(book, at);
      return where === undefined ? [] : settling.settleFor(() => textsIn(book, source, where));
    },
    isUnknown: (place) => {
      const sheet = placeIn(book, place)?.sheet;
      if (sheet !== undefined && isInArray(sheet, place.row, place.column)) return true;
      const cell = sheet?.rows[place.row]?.[place.column];
      if (!isRich(cell) || cell.formula === undefined) return false;
      return words.codeOf(shapes.shapeOf(cell.formula, place.row, place.column).template) === null;
    },
  };
}

/** Lets formulas that were not understood be looked at anew, and gives those that have no result for it. */
function unknownNodes(book: OpenBook): readonly FormulaNode[] {
  const unknown = new Set([...book.shapes.templates.values()].filter(({ code }) => code === null));
  for (const template of unknown) if (template.expression !== undefined) template.code = undefined;
  return nodesOf(book).filter(({ sheet, row, column, shape }) => {
    const cell = sheet.rows[row]?.[column];
    return unknown.has(shape.template) && isRich(cell) && cell.error === errors.name.error;
  });
}

function nodesOf({ sheets }: OpenBook): readonly FormulaNode[] {
  const found: FormulaNode[] = [];
  for (const { nodes } of sheets.values())
    nodes.forEach((line) => {
      for (const node of line) if (node !== undefined) found.push(node);
    });
  return found;
}

function textsIn(book: OpenBook, source: string, where: Where): readonly string[] {
  const { operand, scene } = book.calculate(book.shapes.shapeOf(source, where.row, where.column), where);
  const texts: string[] = [];
  eachValue(operand, scene, (value) => {
    const text = toText(value);
    if (typeof text === 'string' && text !== '') texts.push(text);
  });
  return texts;
}

/** Calculates what depends on the cells, in rounds: formulas that are calculated with every change may start another one. */
function settleFrom(
  book: OpenBook,
  cells: readonly Where[],
  isKnown: (node: FormulaNode) => boolean,
  wake: (node: FormulaNode) => void,
): void {
  const { unsteady } = book.cells;
  for (const node of unsteady.keys()) wake(node);
  let starts = cells;
  for (let round = 0; round < mostRounds && (round === 0 || starts.length > 0); round++) {
    const alteredBefore = new Set(book.altered);
    book.altered.clear();
    settleOnce(book, starts, isKnown);
    for (const node of unsteady.keys()) book.settling.settle(node);
    starts = [...unsteady.keys()].filter((node) => book.altered.has(node));
    for (const node of alteredBefore) book.altered.add(node);
    for (const [node, rest] of unsteady) if (rest === 'placed' && starts.length > 0) wake(node);
  }
}

function settleOnce(book: OpenBook, starts: readonly Where[], isKnown: (node: FormulaNode) => boolean): void {
  const { order, hasCircle } = affectedBy(starts, book.dependents, ++book.search.number, isKnown);
  for (const node of order) if (node.state === 'clean') setState(node, hasCircle ? 'dirty' : 'doubtful');
  book.search.number++;
  for (const start of starts) book.wakeReaders(start);
  for (const node of order) {
    if (node.state === 'doubtful') setState(node, 'clean');
    else book.settling.settle(node);
  }
}
