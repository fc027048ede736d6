import { address, parseAddress } from '../../core/base/cells';
import type { Place } from '../../core/base/findings';
import { shortened } from '../../core/layout/shortened';
import { findingInReturn } from '../../tasks/finding-in-return';
import type { CollectResult, ShownConflict } from '../../tasks/collect';
import type { SayExchange } from '../../words/exchange-words';
import type { ConflictView, ReceivedView, ReturnView } from '../exchange-view';

const longestText = 300;

export function receivedView(
  { files, conflicts, findings, changes, unlogged }: CollectResult,
  say: SayExchange,
): ReceivedView {
  return {
    files: files
      .map(({ file, of, state, reason, added, changed, removed }): ReturnView => {
        const done = state === 'merged' ? say('collect.does', { added, changed, removed }) : '';
        return {
          file,
          of: of ?? '',
          state,
          text: reason === null ? done : say(reason.id, reason.values),
          asksWhose: reason !== null && whoseReasons.has(reason.id),
        };
      })
      .sort((one, other) => urgency(one) - urgency(other)),
    conflicts: conflicts.map(conflictView),
    findings: findings.map((one) => {
      const { severity, place, message } = findingInReturn(one);
      const cell = place === null ? '' : ` ${place.sheet} ${address(place.row, place.column)}`;
      return {
        severity,
        where: `${one.file}${cell}`,
        message: shortened(say(message.id, message.values), longestText),
      };
    }),
    changes,
    unlogged: unlogged === null ? '' : say(unlogged.id, unlogged.values),
  };
}

/** Those that need a person come first. */
function urgency({ state, asksWhose }: ReturnView): number {
  return asksWhose ? 0 : 1 + states.indexOf(state);
}
const states: readonly ReturnView['state'][] = ['refused', 'merged', 'superseded', 'unchanged'];

/** Why a file is not taken that would be, were it known whose it is. */
const whoseReasons: ReadonlySet<string> = new Set([
  'collect.notRecognised',
  'collect.severalNamed',
  'collect.otherWorkbook',
  'collect.ownWorkbook',
  'collect.wholeWorkbook',
  'collect.contradiction',
  'collect.gone',
]);

function conflictView({ key, ofRow, sheet, cell, base, master, return: returned, file }: ShownConflict): ConflictView {
  const text = (version: string | null) => shortened(version ?? '', longestText);
  return {
    key,
    ofRow,
    where: `${sheet} ${cell ?? ''}`.trim(),
    place: placeOf(sheet, cell),
    base: text(base),
    master: text(master),
    returned: text(returned),
    file,
  };
}

function placeOf(sheet: string, cell: string | null): Place | null {
  const at = cell === null ? undefined : parseAddress(cell);
  return at === undefined ? null : { sheet, ...at };
}
