import type { Finding } from '../base/findings';
import { normaliseName } from '../names/normalise-name';
import { isPresent, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import type { RuleEntry } from './outcome';
import { noDeduction, none, notApplicable, unknownKindFinding } from './rule-kinds';

export type Veto = { readonly vetoed: boolean; readonly open: boolean; readonly findings: readonly Finding[] };

/** 事项 that say by themselves that nothing happened, and that it did. */
export const vetoDenials = [none, noDeduction, notApplicable, '否'] as const;
export const vetoAffirmations = ['发生', '有', '是'] as const;
/** Words that deny, prevent or praise, and what is no word: nobody can tell whether such a row says that something happened. */
const doubt =
  /无(?!故|证|视|理)|未(?!经|按|报|交|履|及时|成年)|没|不(?!端|当|实|法|雅|服|良|轨|诚)|非(?!法)|免|否|零|〇|(?<!消)防|避|杜|(?<!违)禁|排[除查]|演练|正常|良好|优秀|达标|合格|稳定|安全$|^\P{L}*$/u;

/**
 * 否决: a row makes the department ineligible for 优秀; 无, 无扣分, 否, 不适用 or 数量 0 is no veto. A row that cannot be read is `open`,
 * whatever the others say, and so is one whose 事项 says neither that it happened nor that it did not (C2).
 */
export function findVeto(criterion: Criterion, entries: readonly RuleEntry[]): Veto {
  let vetoed = false;
  let open = false;
  const findings: Finding[] = [];
  for (const entry of entries) {
    const answer = vetoAnswer(criterion, entry);
    if (answer === 'yes') vetoed = true;
    else if (answer !== 'no') open = true;
    if (answer === 'unknown') findings.push(unknownKindFinding(criterion, entry));
  }
  return { vetoed, open, findings };
}

/** What one row of 否决 says; `unread` where a cell cannot be read, `unknown` where nobody can tell what 事项 means. */
export function vetoAnswer(criterion: Criterion, entry: RuleEntry): 'yes' | 'no' | 'unread' | 'unknown' {
  const { kind, quantity } = entry;
  const says = isPresent(kind) ? vetoWord(criterion, kind) : 'yes';
  if (says === 'no') return 'no';
  if (kind === unread || quantity === unread) return 'unread';
  if (!isPresent(quantity) || quantity <= 0) return 'no';
  return says;
}

/** What a 事项 of 否决 says by itself: what 参数 names happened; where it names nothing, anything did that is not doubtful. */
export function vetoWord(criterion: Criterion, kind: string): 'yes' | 'no' | 'unknown' {
  const word = normaliseName(kind);
  if (vetoDenials.some((one) => one === word)) return 'no';
  const { vetoes } = criterion.parameters;
  if ([...vetoes.map(normaliseName), ...vetoAffirmations].includes(word)) return 'yes';
  return vetoes.length === 0 && !doubt.test(word) ? 'yes' : 'unknown';
}
