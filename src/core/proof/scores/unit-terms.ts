import { notApplicableText, unfinishedText, unreadText } from '../../base/cell-words';
import { modes } from '../../rules/all-modes';
import type { Mode, UnitName } from '../../rules/mode';
import { has } from '../../rules/mode';
import { nothingEntered } from '../../rules/nothing-entered';
import { registerRules } from '../../rules/register-rules';
import { above, any, constant, read, same, when } from '../../rules/term';
import type { Term } from '../../rules/term';
import type { Unit } from './units';

/**
 * What the cells of a unit are computed from: what its rule reads, and what only the sheet asks. `said` counts the lines that say something,
 * `dues` those with 应有数, `duesUnread` those whose 应有数 cannot be read; `rounded` is Σ数量 and `dueSum` Σ应有数 without binary noise, `base`
 * 基准 × 学生数; `othersUnread` counts the departments whose Σ数量 cannot be read; `state` is the cell beside the points.
 */
export type CellName =
  UnitName | 'said' | 'rounded' | 'dues' | 'duesUnread' | 'dueSum' | 'base' | 'othersUnread' | 'state';
export type CellTerm = Term<CellName>;

const name = read<CellName>;
const isOff = has(notApplicableText);
const isSilent = same<CellName>(name('said'), 0);
const quantity: CellTerm = when<CellName>(has(unreadText), unreadText, name('rounded'));
const due: CellTerm = when<CellName>(
  above<CellName>(name('duesUnread'), 0),
  unreadText,
  when<CellName>(above<CellName>(name('dues'), 0), name('dueSum'), name('base')),
);

/** 状态 and unrounded 原得分 of a unit by the rule of its mode, and Σ数量 and what it divides by; null where the rule asks for none. */
export function unitTerms(unit: Unit) {
  const { criterion } = unit;
  const rule = modes[criterion.mode].unit(criterion);
  const nothing = nothingOf(unit);
  const nothingState = nothing === null ? unfinishedText : '计分';
  const nothingPoints = constant(nothing === null ? '' : nothing.points);
  if (unit.lines.length === 0)
    return { quantity: null, due: null, points: nothingPoints, state: constant(nothingState) };
  const compares = rule.compares === true;
  const isOpen = any<CellName>(
    has(unreadText),
    ...(compares ? [above<CellName>(name('othersUnread'), 0)] : []),
    ...(rule.contradicts === undefined ? [] : [rule.contradicts]),
  );
  const ready = rule.ready === undefined ? '计分' : when<CellName>(rule.ready, '计分', unfinishedText);
  const counted = rule.empty === undefined ? ready : when<CellName>(rule.empty, nothingState, ready);
  const said = when<CellName>(isSilent, nothingState, when<CellName>(isOpen, unfinishedText, counted));
  const scored = when<CellName>(rule.empty ?? isSilent, nothingPoints, rule.points);
  const compared = when<CellName>(any<CellName>(isOff, isSilent), '', quantity);
  return {
    quantity: compares ? compared : rule.totals === true ? quantity : null,
    due: rule.totals === true ? due : null,
    points: when<CellName>(same<CellName>(name('state'), '计分'), scored, ''),
    state: when<CellName>(isOff, notApplicableText, said),
  };
}

/** What nothing entered gives. */
function nothingOf({ criterion, fromRegister }: Unit) {
  const { source, mode } = criterion;
  const register = fromRegister && source.kind === 'register' ? registerRules[source.rule] : null;
  return nothingEntered(criterion, modes[mode], register);
}

/** Rules whose lines together mean something else than each alone: their scores stay values. */
export function isFixed({ criterion, fromRegister }: Unit): boolean {
  const mode: Mode = modes[criterion.mode];
  const compares = mode.unit(criterion).compares === true;
  return (mode.linesTogether === true && fromRegister) || (compares && criterion.subject === '活动');
}
