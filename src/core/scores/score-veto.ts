import { message } from '../base/message';
import { unread } from '../base/parsed';
import { zero } from '../base/decimal';
import { unknownKindFinding } from './kind-findings';
import { missing, scored } from './outcome';
import type { VetoScore } from './score';
import { lineScorer } from './score-line';
import { alone, isSourceBroken, ledgerUnit } from './score-unit';
import type { Asked } from './score-unit';

/**
 * 否决: whether a row of a department vetoes it. A row that cannot be read leaves the criterion open, whatever the others say, and so
 * does one of which nobody can tell what it says (C2).
 */
export function scoreVeto(asked: Asked): VetoScore {
  const { criterion, own, findings } = asked;
  const lines = isSourceBroken(asked) ? null : own.map(lineScorer(criterion));
  const vetoed = lines?.some(({ state }) => state === '否决') === true;
  const open = lines?.filter(({ state }) => state === '未读').map(({ entry }) => entry);
  const unknown = (open ?? []).filter(({ kind, quantity }) => kind !== unread && quantity !== unread);
  findings.push(...unknown.map((entry) => unknownKindFinding(criterion, entry)));
  const isOpen = open === undefined || open.length > 0;
  const basis = message(vetoed ? 'basis.veto' : 'basis.noVeto');
  const outcome = isOpen ? missing('basis.unread') : scored(zero, basis);
  return {
    criterion,
    status: isOpen ? 'missing' : 'scored',
    score: null,
    unrounded: null,
    markCount: null,
    basis: outcome.basis,
    workings: { kind: 'entries', parts: alone(ledgerUnit(own), outcome).parts },
    vetoed,
  };
}
