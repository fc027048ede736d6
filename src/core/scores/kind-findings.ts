import { normaliseName } from '../names/normalise-name';
import { nearName } from '../names/near-name';
import { clip } from '../reading/row-source';
import { parseNumber } from '../reading/parse-number';
import type { Heading } from '../tables/table-spec';
import { finding } from '../base/finding';
import type { Finding, FindingCode, Fix, Message } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { none, notApplicable } from '../rules/kinds';
import { usableKinds } from './known-kinds';
import type { Outcome } from './outcome';
import type { RuleEntry } from '../entries/entry';
import { cellOf, missing } from './outcome';

type Code = Extract<FindingCode, 'C2' | 'C3' | 'C5'>;

/** A finding of a rule at the row that shows it. */
export function ruleFinding(
  code: Code,
  entry: RuleEntry,
  id: Message['id'],
  values: Message['values'],
  extra: { readonly suggestion?: string; readonly fix?: Fix; readonly column?: Heading<'ledger'> } = {},
): Finding {
  const found = isPresent(entry.kind) ? { found: clip(entry.kind) } : {};
  const { column = '事项', ...offered } = extra;
  return finding(code, 'error', cellOf(entry, column), id, values, { ...found, ...offered });
}

/** C2: the 事项 is not in 参数, or there is none where one is needed. Offers what certainly means the same, or asks to split the row. */
export function unknownKindFinding(criterion: Criterion, entry: RuleEntry): Finding {
  const names = usableKinds(criterion);
  const values = { id: criterion.id, kinds: names.join('、') || '—', row: entry.row + 1 };
  if (!isPresent(entry.kind)) return ruleFinding('C2', entry, 'c2.noKind', values);
  const id = criterion.mode === '否决' ? 'c2.unknownVeto' : 'c2.unknownKind';
  const told = { ...values, kind: clip(entry.kind) };
  const denial = sameDenial(entry.kind, names);
  if (denial !== undefined) return ruleFinding('C2', entry, id, told, { suggestion: denial });
  const near = nearName(entry.kind, new Set([...names, ...criterion.parameters.prices.keys(), notApplicable, none]));
  if (near.kind === 'several')
    return ruleFinding('C2', entry, 'c2.severalKinds', { ...told, several: near.names.join('、') });
  return ruleFinding('C2', entry, id, told, near.kind === 'one' ? { suggestion: near.name } : {});
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

/** C2: a 事项 of a register, or 有, that 参数 does not price: 0 points. */
export function unpricedFinding(criterion: Criterion, entry: RuleEntry, kind: string): Finding {
  return ruleFinding('C2', entry, 'c2.unpriced', { id: criterion.id, kind });
}

/** C2: 良好, 90%, 第一名 where a number is due: nobody can say how much that is. A plain number only stands in the wrong column. */
export function wordForNumber(criterion: Criterion, entry: RuleEntry): Finding {
  const kind = isPresent(entry.kind) ? entry.kind : '';
  const values = { id: criterion.id, row: entry.row + 1, kind: clip(kind) };
  const number = parseNumber(kind, 'quantity').value;
  if (!isPresent(number)) return ruleFinding('C2', entry, 'c2.wordForNumber', values);
  const edits = [
    { ...cellOf(entry, '数量'), value: number },
    { ...cellOf(entry, '事项'), value: null },
  ];
  const fix = { certain: false, edits };
  return ruleFinding('C2', entry, 'c2.numberAsKind', { ...values, number }, { suggestion: `数量 ${number}`, fix });
}

/** C3 and missing: rows of one department contradict each other. */
export function contradiction(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  const last = entries[entries.length - 1];
  if (last === undefined) throw new Error('a contradiction needs entries');
  const kinds = new Set(entries.flatMap((entry) => (isPresent(entry.kind) && entry.kind !== '' ? [entry.kind] : [])));
  const rows = entries.map((entry) => entry.row + 1).join('、');
  const values = { id: criterion.id, kinds: [...kinds].map(clip).join('、'), rows };
  return missing('basis.contradiction', [ruleFinding('C3', last, 'c3.contradiction', values)]);
}
