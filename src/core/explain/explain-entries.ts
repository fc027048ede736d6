import type { Message } from '../base/findings';
import { isPresent, presentOr, unread } from '../base/parsed';
import type { LedgerEntry } from '../entries/entry';
import type { Criterion } from '../rubric/criterion';
import type { PricedLine, RuleEntry } from '../scores/outcome';
import type { Department } from '../names/department';
import { saysNotApplicable } from '../scores/known-kinds';
import type { Registers } from '../scores/register-lines';
import { registerUses } from '../scores/register-uses';
import { lineScorer } from '../scores/score-line';
import type { EntryWorking } from '../scores/workings';
import { numberText, plainNumber } from './number-text';
import { entrySteps } from './entry-steps';
import type { ExplainedLine, ExplainedPart } from './explanation';
import { registerLine } from './register-lines';

/** The lines that were scored together: rows of 考核登记 with what each was worth, or rows of a register and what they yield. */
export function explainEntries(
  working: EntryWorking,
  criterion: Criterion,
  department: Department,
  ledger: ReadonlyMap<string, LedgerEntry>,
  registers: () => Registers,
): ExplainedPart {
  const { activity, entries, lines: read, from } = working;
  const { source } = criterion;
  const lines =
    from === 'register' && source.kind === 'register'
      ? registerUses(source, department, registers(), read, activity ?? undefined).map(registerLine)
      : entries.map((entry) => ledgerLine(entry, working, criterion, ledger.get(rowKey(entry.place))));
  return { label: activity?.name ?? '', lines, steps: entrySteps(working, criterion) };
}

export function rowKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}\u0001${row}`;
}

/** A row of 考核登记 that says 不适用 of a judged criterion, too. */
export function ledgerLine(
  entry: RuleEntry,
  working: Pick<EntryWorking, 'outcome'>,
  criterion: Criterion,
  row: LedgerEntry | undefined,
): ExplainedLine {
  const kind = presentOr(entry.kind, '');
  const why = whyOf(entry, working, criterion);
  return {
    ...{ place: entry.place, at: 'row' },
    label: `${entry.forAll ? '全部：' : ''}${kind}${entry.subject === '' ? '' : `（${entry.subject}）`}`,
    value: quantityText(entry, row),
    counted: why.id !== 'entry.uncounted' && why.id !== 'entry.unread',
    why,
  };
}

/** `3`, `213/260`; an empty 数量 beside a 事项 is 1. */
function quantityText({ quantity, due }: RuleEntry, row: LedgerEntry | undefined): string {
  const counted = isPresent(quantity) ? plainNumber(quantity) : '?';
  const read = row !== undefined && row.quantity !== unread && !isPresent(row.quantity) ? `（空）${counted}` : counted;
  return isPresent(due) ? `${read}/${plainNumber(due)}` : read;
}

function whyOf(entry: RuleEntry, { outcome }: Pick<EntryWorking, 'outcome'>, criterion: Criterion): Message {
  const is = (id: Message['id'], values: Message['values'] = {}): Message => ({ id, values });
  if (saysNotApplicable(entry)) return is('entry.notApplicable');
  if (entry.kind === unread || entry.quantity === unread || entry.due === unread) return is('entry.unread');
  const { state, kind } = lineScorer(criterion)(entry);
  if (state === '否决') return is('entry.veto');
  if (criterion.mode === '否决') return is(state === '无' ? 'entry.none' : 'entry.uncounted');
  if (outcome.state !== 'scored') return is('entry.uncounted');
  const priced = (outcome.lines ?? []).find((line) => line.entry === entry);
  if (priced !== undefined) return pricedWhy(priced, entry, criterion);
  if (kind?.role === '无' || entry.quantity === 0) return is('entry.none');
  return is('entry.counted');
}

function pricedWhy({ price, points }: PricedLine, entry: RuleEntry, criterion: Criterion): Message {
  const gains = criterion.mode === '计数';
  const values = { points: numberText(points) };
  if (price === 'all') return { id: gains ? 'entry.gainsAll' : 'entry.losesAll', values };
  const product = `${numberText(price)}×${plainNumber(presentOr(entry.quantity, 0))}`;
  return { id: gains ? 'entry.gains' : 'entry.loses', values: { ...values, product } };
}
