import type { Exact } from '../base/decimal';
import { normaliseName } from '../names/normalise-name';
import { nearName } from '../names/near-name';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import type { Finding, FindingCode, Message } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import type { EntryColumns, Outcome, RuleEntry } from './outcome';
import { missing } from './outcome';

/** Kinds that every rule knows, whatever its 参数. */
export const noDeduction = '无扣分';
export const notApplicable = '不适用';
export const none = '无';

const priceLists = new WeakMap<Criterion, ReadonlyMap<string, { name: string; price: Exact | 'all' }>>();

/** Prices by normalised kind, with the spelling of the sheet. */
function pricesOf(criterion: Criterion): ReadonlyMap<string, { name: string; price: Exact | 'all' }> {
  const known = priceLists.get(criterion);
  if (known !== undefined) return known;
  const made = new Map([...criterion.parameters.prices].map(([name, price]) => [normaliseName(name), { name, price }]));
  priceLists.set(criterion, made);
  return made;
}

export function priceOf(
  criterion: Criterion,
  kind: string,
): { readonly name: string; readonly price: Exact | 'all' } | undefined {
  return pricesOf(criterion).get(normaliseName(kind));
}

export function isKind(kind: RuleEntry['kind'], wanted: string): boolean {
  return isPresent(kind) && normaliseName(kind) === wanted;
}

/** True for 无 and 无扣分 where 参数 does not price them. */
export function saysNone(criterion: Criterion, entry: RuleEntry): boolean {
  if (!isKind(entry.kind, none) && !isKind(entry.kind, noDeduction)) return false;
  return !isPresent(entry.kind) || priceOf(criterion, entry.kind) === undefined;
}

type Code = Extract<FindingCode, 'C2' | 'C3' | 'C5'>;

/** A finding of a rule at the row that shows it. */
export function ruleFinding(
  code: Code,
  entry: RuleEntry,
  id: Message['id'],
  values: Message['values'],
  extra: { readonly suggestion?: string; readonly column?: keyof EntryColumns } = {},
): Finding {
  const found = isPresent(entry.kind) ? { found: clip(entry.kind) } : {};
  const { suggestion, column = 'kind' } = extra;
  const place = { ...entry.place, column: entry.columns[column] };
  const details = suggestion === undefined ? found : { ...found, suggestion };
  return finding(code, 'error', place, id, values, details);
}

/** C2 and missing: the kind is not in 参数, or there is none where one is needed. */
export function unknownKind(criterion: Criterion, entry: RuleEntry): Outcome {
  const names = [...criterion.parameters.prices.keys()];
  const values = { id: criterion.id, kinds: names.join('、') || '—', row: entry.place.row + 1 };
  if (!isPresent(entry.kind)) {
    return missing({ id: 'basis.unread', values: {} }, [ruleFinding('C2', entry, 'c2.noKind', values)]);
  }
  const near = nearName(entry.kind, new Set([...names, noDeduction, notApplicable, none]));
  const several = near.kind === 'several';
  const told = { ...values, kind: clip(entry.kind), ...(several && { several: near.names.join('、') }) };
  const extra = near.kind === 'one' ? { suggestion: near.name } : {};
  const made = ruleFinding('C2', entry, several ? 'c2.severalKinds' : 'c2.unknownKind', told, extra);
  return missing({ id: 'basis.unread', values: {} }, [made]);
}

/** A kind of a register that 参数 does not price: 0 points, and told. */
export function unpriced(criterion: Criterion, entry: RuleEntry): Finding {
  const kind = isPresent(entry.kind) ? clip(entry.kind) : '';
  return ruleFinding('C2', entry, 'c2.unpriced', { id: criterion.id, kind });
}

/** C3 and missing: rows of one department contradict each other. */
export function contradiction(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  const last = entries[entries.length - 1];
  if (last === undefined) throw new Error('a contradiction needs entries');
  const kinds = [...new Set(entries.map((entry) => (isPresent(entry.kind) ? entry.kind : '')))].filter(
    (kind) => kind !== '',
  );
  const rows = entries.map((entry) => entry.place.row + 1).join('、');
  const values = { id: criterion.id, kinds: kinds.map(clip).join('、'), rows };
  return missing({ id: 'basis.contradiction', values: {} }, [ruleFinding('C3', last, 'c3.contradiction', values)]);
}
