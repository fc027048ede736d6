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
/** What vetoes by its own name where 参数 names nothing: 安全责任事故, 学生打架斗殴1起. */
const incident =
  /(?:事故|舆情|事件|案件|违纪|违规|违法|犯罪|作弊|舞弊|造假|作假|弄虚|冒名顶替|抄袭|剽窃|处分|通报批评|投诉|伤亡|死亡|重伤|火灾|中毒|欺凌|斗殴|打架|泄密|体罚|贪污|挪用|渎职|瞒报|谎报)(?:行为)?(?:\d+(?:次|起|件|例|人次?))?$/u;
/** 未发生事故, 预防事故, 零投诉 end as an incident does and say the opposite. */
const doubt = /[无未没不非免否零〇防避杜禁排]|演练/u;

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

/** What a 事项 of 否决 says by itself: what 参数 names happened; where it names nothing, an incident did. */
export function vetoWord(criterion: Criterion, kind: string): 'yes' | 'no' | 'unknown' {
  const word = normaliseName(kind);
  if (vetoDenials.some((one) => one === word)) return 'no';
  const { vetoes } = criterion.parameters;
  if ([...vetoes.map(normaliseName), ...vetoAffirmations].includes(word)) return 'yes';
  return vetoes.length === 0 && incident.test(word) && !doubt.test(word) ? 'yes' : 'unknown';
}
