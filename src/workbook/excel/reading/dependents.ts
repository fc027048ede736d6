import { isRich } from '../../../core/base/cells';
import { mapReferences } from '../../formulas/map-references';
import type { SheetState, Snapshot } from '../snapshot';

/** The sheets that a sheet's formulas take from, by name in small letters; `anything` where that cannot be told from their texts. */
type Sources = ReadonlySet<string> | 'anything';

/** Functions that look where their text does not say. */
const farSighted = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND\w*|CELL|INFO|SHEETS?|GETPIVOTDATA|CUBE\w*|RTD)\s*\(/i;
const strings = /"(?:[^"]|"")*"/g;
const qualifiers = /(?:'(?:[^']|'')*'|[^\s"'!()+\-*/^&=<>,;{}#%@:]+)!/gu;
/** Names, tables and their columns: whatever is no function. */
const named = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?(])|\[/u;

/** Sheets stay as they were read; a new reading makes new ones. */
const known = new WeakMap<SheetState, Sources>();

/**
 * Of the sheets with these ids, and all whose formulas take from them, straight or over others: those whose results may be other ones
 * now. Calculation fires no event that says what it changed.
 */
export function withDependents({ sheets }: Snapshot, changed: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(changed);
  const names = new Set(sheets.flatMap(({ id, name }) => (changed.has(id) ? [name.toLowerCase()] : [])));
  if (changed.size === 0) return reached;
  let left = sheets.filter(({ id }) => !reached.has(id));
  for (;;) {
    const next = left.filter((state) => takesFrom(sourcesOf(state), names));
    if (next.length === 0) return reached;
    for (const { id, name } of next) {
      reached.add(id);
      names.add(name.toLowerCase());
    }
    left = left.filter(({ id }) => !reached.has(id));
  }
}

function takesFrom(sources: Sources, names: ReadonlySet<string>): boolean {
  return sources === 'anything' || [...sources].some((name) => names.has(name));
}

function sourcesOf(state: SheetState): Sources {
  const before = known.get(state);
  if (before !== undefined) return before;
  const sources = state.texts ? sourcesIn(state) : 'anything';
  known.set(state, sources);
  return sources;
}

function sourcesIn({ sheet }: SheetState): Sources {
  const sources = new Set<string>();
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    for (const cell of row) {
      if (!isRich(cell) || cell.formula === undefined || seen.has(cell.formula)) continue;
      seen.add(cell.formula);
      if (!addSources(cell.formula, sources)) return 'anything';
    }
  }
  return sources;
}

/** False where the formula may take from anywhere. */
function addSources(formula: string, sources: Set<string>): boolean {
  let far = formula === '' || farSighted.test(formula);
  const rest = mapReferences(formula, (_, name) => {
    if (name !== undefined && /[[\]:]/.test(name)) far = true;
    if (name !== undefined) sources.add(name.toLowerCase());
    return '0';
  });
  const words = rest
    .replace(strings, '')
    .replace(qualifiers, '')
    .replace(/#[\w/!?]+/g, '');
  return !far && !named.test(words.replace(/\b(?:TRUE|FALSE)\b/gi, ''));
}
