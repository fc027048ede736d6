import type { CalcSheet, FormulaGroup, FormulaNode } from './model';
import { fixedBits } from './cut-formula';
import type { Precedent } from './model';

/** Cells of one sheet that formulas read. */
type Rectangle = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** What all formulas of some groups read alike, or, with `window`, what each formula of one group reads around its own row. */
type Link = {
  readonly area: Rectangle;
  readonly groups: FormulaGroup[];
  /** Rows from the formula's own down to the first and the last that it reads. */
  readonly window: { readonly first: number; readonly last: number } | undefined;
  /** How far the search of this number has come: each formula is shown once, whoever asks. */
  search: number;
  group: number;
  member: number;
  /** Cells that are being followed from here. */
  open: number;
};

type ColumnLinks = { readonly blocks: Map<number, Link[]>; readonly long: Link[] };

const blockRows = 64;
/** What reaches over more blocks is looked through for each cell of its columns. */
const mostBlocks = 16;
const mostColumns = 64;

/** One following of dependents; `hasCircle` where some formula may lead back to itself. */
export type Search = { readonly number: number; hasCircle: boolean };

/** A cell whose dependents are being followed. */
export type Step = {
  readonly node: FormulaNode | undefined;
  readonly row: number;
  readonly links: readonly Link[];
  at: number;
  next: number;
};

/** Knows which formulas read a cell. Formulas in a column that are alike are kept as one entry, so that filling down costs nothing. */
export type Dependents = {
  add(group: FormulaGroup, references: readonly Reading[]): void;
  stepFrom(sheet: CalcSheet, row: number, column: number, node?: FormulaNode): Step;
  /** The next formula that reads the cell and that this search has not come to. */
  nextOf(step: Step, search: Search): FormulaNode | undefined;
  /** All formulas that read the cell. */
  eachOf(sheet: CalcSheet, row: number, column: number, search: number, visit: (node: FormulaNode) => void): void;
};

/** A reference of a shape, or of a name in it, with the slots that belong to it. */
export type Reading = { readonly precedent: Precedent; readonly slots: readonly number[]; readonly sheet: CalcSheet };

export function makeDependents(): Dependents {
  const columns = new Map<CalcSheet, Map<number, ColumnLinks>>();
  const wide = new Map<CalcSheet, Link[]>();
  const shared = new Map<CalcSheet, Map<string, Link>>();

  const linksOf = (sheet: CalcSheet, column: number): ColumnLinks => {
    const known = inMap(columns, sheet, () => new Map<number, ColumnLinks>());
    return inMap(known, column, () => ({ blocks: new Map(), long: [] }));
  };
  const file = (sheet: CalcSheet, link: Link): void => {
    const { top, left, bottom, right } = link.area;
    if (right - left >= mostColumns) {
      inMap(wide, sheet, () => []).push(link);
      return;
    }
    const [from, to] = [blockOf(top), blockOf(bottom)];
    for (let column = left; column <= right; column++) {
      const { blocks, long } = linksOf(sheet, column);
      if (to - from >= mostBlocks) long.push(link);
      else for (let block = from; block <= to; block++) inMap(blocks, block, () => []).push(link);
    }
  };
  const add = (group: FormulaGroup, references: readonly Reading[]): void => {
    for (const { precedent, slots, sheet } of references) {
      const { area, window } = reachOf(group, precedent, slots);
      if (window !== undefined) {
        file(sheet, makeLink(area, group, window));
        continue;
      }
      const known = inMap(shared, sheet, () => new Map<string, Link>());
      const key = `${area.top},${area.left},${area.bottom},${area.right}`;
      const link = known.get(key);
      if (link !== undefined) {
        if (link.groups.at(-1) !== group) link.groups.push(group);
      } else {
        const made = makeLink(area, group, undefined);
        known.set(key, made);
        file(sheet, made);
      }
    }
  };
  const stepFrom = (sheet: CalcSheet, row: number, column: number, node?: FormulaNode): Step => {
    const found = columns.get(sheet)?.get(column);
    const links = [...(found?.blocks.get(blockOf(row)) ?? []), ...(found?.long ?? []), ...(wide.get(sheet) ?? [])];
    return { node, row, links: links.filter(({ area }) => holds(area, row, column)), at: 0, next: -1 };
  };
  const eachOf: Dependents['eachOf'] = (sheet, row, column, search, visit) => {
    for (const link of stepFrom(sheet, row, column).links) {
      if (link.window !== undefined) {
        eachInWindow(link, row, visit);
      } else if (link.search !== search) {
        link.search = search;
        for (const group of link.groups) for (const member of group.rows) visitMember(group, member, visit);
      }
    }
  };
  return { add, stepFrom, nextOf, eachOf };
}

function inMap<Key, Found>(map: Map<Key, Found>, key: Key, make: () => Found): Found {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function blockOf(row: number): number {
  return Math.floor(row / blockRows);
}

function makeLink(area: Rectangle, group: FormulaGroup, window: Link['window']): Link {
  return { area, groups: [group], window, search: -1, group: 0, member: 0, open: 0 };
}

function holds({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** All that the formulas of a group read by one of their references. */
function reachOf({ rows, column }: FormulaGroup, { slot, fixed, cell }: Precedent, slots: readonly number[]) {
  const at = (offset: number): number => slots[slot + offset] ?? 0;
  const left = at(1) + (fixed & fixedBits.left ? 0 : column);
  const right = at(3) + (fixed & fixedBits.right ? 0 : column);
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const isTopFixed = (fixed & fixedBits.top) !== 0;
  const isBottomFixed = (fixed & fixedBits.bottom) !== 0;
  const tops = isTopFixed ? [at(0)] : [at(0) + first, at(0) + last];
  const bottoms = isBottomFixed ? [at(2)] : [at(2) + first, at(2) + last];
  const [low, high] = [Math.min(...tops, ...bottoms), Math.max(...tops, ...bottoms)];
  const area = { top: low, left: Math.min(left, right), bottom: high, right: Math.max(left, right) };
  if (cell !== undefined && isTopFixed && isBottomFixed) return { area: cellOf(area, cell, slots), window: undefined };
  const isWindow = !isTopFixed && !isBottomFixed && rows.length > 1;
  return { area, window: isWindow ? { first: Math.min(at(0), at(2)), last: Math.max(at(0), at(2)) } : undefined };
}

function cellOf(area: Rectangle, cell: { readonly row: number; readonly column: number }, slots: readonly number[]) {
  const [row, column] = [Math.trunc(slots[cell.row] ?? 0), Math.trunc(slots[cell.column] ?? 0)];
  const top = row < 1 ? area.top : area.top + row - 1;
  const left = column < 1 ? area.left : area.left + column - 1;
  return { top, left, bottom: row < 1 ? area.bottom : top, right: column < 1 ? area.right : left };
}

function memberAt(group: FormulaGroup, row: number): FormulaNode | undefined {
  const node = group.sheet.nodes[row]?.[group.column];
  return node?.group === group ? node : undefined;
}

function visitMember(group: FormulaGroup, row: number, visit: (node: FormulaNode) => void): void {
  const node = memberAt(group, row);
  if (node !== undefined) visit(node);
}

function eachInWindow({ groups, window }: Link, row: number, visit: (node: FormulaNode) => void): void {
  const [group] = groups;
  if (group === undefined || window === undefined) return;
  for (let reader = row - window.last; reader <= row - window.first; reader++) visitMember(group, reader, visit);
}

function nextOf(step: Step, search: Search): FormulaNode | undefined {
  for (; step.at < step.links.length; step.at++) {
    const link = step.links[step.at];
    if (link === undefined) continue;
    if (step.next !== -1) link.open--;
    else if (link.search !== search.number)
      Object.assign(link, { search: search.number, group: 0, member: 0, open: 0 });
    else if (link.open > 0) search.hasCircle = true;
    const found = link.window === undefined ? nextMember(link, step, search) : nextInWindow(link, step, search);
    if (found !== undefined) {
      link.open++;
      return found;
    }
    step.next = -1;
  }
  return undefined;
}

function isWanted(node: FormulaNode | undefined, search: Search): node is FormulaNode {
  if (node === undefined) return false;
  if (node.isOpen) search.hasCircle = true;
  return node.visitedIn !== search.number;
}

function nextMember(link: Link, step: Step, search: Search): FormulaNode | undefined {
  step.next = 0;
  for (let group = link.groups[link.group]; group !== undefined; group = link.groups[++link.group]) {
    while (link.member < group.rows.length) {
      const node = memberAt(group, group.rows[link.member++] ?? -1);
      if (isWanted(node, search)) return node;
    }
    link.member = 0;
  }
  return undefined;
}

function nextInWindow({ groups, window }: Link, step: Step, search: Search): FormulaNode | undefined {
  const [group] = groups;
  if (group === undefined || window === undefined) return undefined;
  if (step.next === -1) step.next = Math.max(0, step.row - window.last);
  while (step.next <= step.row - window.first) {
    const node = memberAt(group, step.next++);
    if (isWanted(node, search)) return node;
  }
  return undefined;
}
