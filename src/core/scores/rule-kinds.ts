import type { Exact } from '../base/decimal';
import { normaliseName } from '../names/normalise-name';
import { nearName } from '../names/near-name';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import type { Finding, FindingCode, Fix, Message } from '../base/findings';
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

/**
 * Whether the mode counts 事项, so that one alone is one of it. 比例, 名次 and 分档 by thresholds are scored from numbers: a text
 * there is a note beside 数量.
 */
export function countsKinds({ mode, parameters }: Criterion): boolean {
  return mode !== '比例' && mode !== '名次' && (mode !== '分档' || parameters.bands === null);
}

type Code = Extract<FindingCode, 'C2' | 'C3' | 'C5'>;

/** A finding of a rule at the row that shows it. */
export function ruleFinding(
  code: Code,
  entry: RuleEntry,
  id: Message['id'],
  values: Message['values'],
  extra: { readonly suggestion?: string; readonly fix?: Fix; readonly column?: keyof EntryColumns } = {},
): Finding {
  const found = isPresent(entry.kind) ? { found: clip(entry.kind) } : {};
  const { column = 'kind', ...offered } = extra;
  const place = { ...entry.place, column: entry.columns[column] };
  return finding(code, 'error', place, id, values, { ...found, ...offered });
}

/** C2 and missing: the kind is not in 参数, or there is none where one is needed. */
export function unknownKind(criterion: Criterion, entry: RuleEntry): Outcome {
  return missing({ id: 'basis.unread', values: {} }, [unknownKindFinding(criterion, entry)]);
}

/** Offers what certainly means the same, or asks to split the row. */
export function unknownKindFinding(criterion: Criterion, entry: RuleEntry): Finding {
  const names = usableKinds(criterion);
  const values = { id: criterion.id, kinds: names.join('、') || '—', row: entry.place.row + 1 };
  if (!isPresent(entry.kind)) return ruleFinding('C2', entry, 'c2.noKind', values);
  const told = { ...values, kind: clip(entry.kind) };
  const same = sameDenial(entry.kind, names);
  if (same !== undefined) return ruleFinding('C2', entry, unknownKindId(criterion), told, { suggestion: same });
  const near = nearName(entry.kind, new Set([...names, ...criterion.parameters.prices.keys(), notApplicable, none]));
  if (near.kind === 'several')
    return ruleFinding('C2', entry, 'c2.severalKinds', { ...told, several: near.names.join('、') });
  const extra = near.kind === 'one' ? { suggestion: near.name } : {};
  return ruleFinding('C2', entry, unknownKindId(criterion), told, extra);
}

function unknownKindId({ mode }: Criterion): Message['id'] {
  return mode === '否决' ? 'c2.unknownVeto' : 'c2.unknownKind';
}

/** What a clerk may write in 事项: the priced kinds, and the words that the mode knows. */
export function usableKinds({ mode, parameters, part }: Criterion): readonly string[] {
  const priced = [...parameters.prices.keys()].filter((kind) => kind !== '无记录' && kind !== '其余');
  const off = part === 'inside' ? [notApplicable] : [];
  if (mode === '否决') return [...(parameters.vetoes.length > 0 ? parameters.vetoes : ['发生']), none];
  if (mode === '扣分') return [...new Set([...priced, noDeduction, ...off])];
  if (mode === '计数') return [...new Set([...priced, none, ...off])];
  return [...new Set([...priced, ...(mode === '是否' ? ['有', none] : []), ...off])];
}

/** 没有扣分 and 未扣分 are 无扣分; 没有, 未发生 and 无此情况 are 无. Anything else may mean something else. */
function sameDenial(kind: string, names: readonly string[]): string | undefined {
  const word = normaliseName(kind).replace(/[\p{P}\s]+$/u, '');
  const short = word.replace(/^(?:没有|没|未)/u, none);
  const found = names.find((name) => name.startsWith(none) && normaliseName(name) === short);
  if (found !== undefined) return found;
  return names.includes(none) && nothingHappened.test(word) ? none : undefined;
}

const nothingHappened =
  /^(?:0|零|(?:没有?|未|无|从未|并未|未曾|不)(?:发生|出现|发现|存在|有)?(?:任何|此|该|上述|以上)?(?:类|种)?(?:情况|情形|现象|问题)?)$/u;

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
