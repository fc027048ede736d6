import { groupBy } from '../../../core/base/group-by';
import { WorkbookError } from '../../workbook-error';
import { ask, inParts } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import type { Look } from './looks';

/** Messages that are spent at most on finding out which looks Excel takes. */
const mostTries = 24;
/** After so many that failed one behind the other, the rest of their kind would fail too. */
const mostInARow = 3;
/** Where Excel answers nothing at all there is no use in asking again. */
const hopeless: ReadonlySet<string> = new Set(['host.noAnswer', 'host.cellEdit']);

/**
 * Sets all looks in one message. Where Excel refuses it, they are set kind by kind and then in halves, so that one that fails costs
 * no other. The job itself is done: those that could not be set are given back.
 */
export async function setLooks(bridge: ExcelBridge, looks: readonly Look[]): Promise<readonly Look[]> {
  if (looks.length === 0) return [];
  const failure = await tryToSet(bridge, looks);
  if (failure === undefined) return [];
  if (hopeless.has(failure.id)) return looks;
  const left = { tries: mostTries };
  const lost: Look[] = [];
  for (const alike of groupBy(looks, ({ what }) => what).values()) {
    lost.push(...(await setOrHalve(bridge, alike, { left, inARow: 0 })));
  }
  return lost;
}

type Search = { readonly left: { tries: number }; inARow: number };

async function setOrHalve(bridge: ExcelBridge, looks: readonly Look[], search: Search): Promise<readonly Look[]> {
  const { left } = search;
  if (left.tries <= 0 || search.inARow >= mostInARow) return looks;
  left.tries--;
  const failure = await tryToSet(bridge, looks);
  if (failure === undefined) {
    search.inARow = 0;
    return [];
  }
  if (hopeless.has(failure.id) || failure.id === 'host.connection') left.tries = 0;
  else for (const { repair } of looks) if (repair !== undefined) await tryToSet(bridge, [{ steps: [repair] }]);
  if (looks.length > 1) {
    const middle = Math.ceil(looks.length / 2);
    const first = await setOrHalve(bridge, looks.slice(0, middle), search);
    return [...first, ...(await setOrHalve(bridge, looks.slice(middle), search))];
  }
  search.inARow++;
  return failure.id === 'host.sheetGone' ? [] : looks;
}

async function tryToSet(
  bridge: ExcelBridge,
  looks: readonly Pick<Look, 'steps'>[],
): Promise<WorkbookError | undefined> {
  const steps = looks.flatMap((look) => look.steps.map((step) => ({ step, bytes: 500 })));
  try {
    for (const part of inParts(steps)) await ask(bridge, part);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
