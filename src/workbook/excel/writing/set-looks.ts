import { groupBy } from '../../../core/entries/group-by';
import { WorkbookError } from '../../workbook-error';
import { ask, inParts } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import type { Look, LookKind } from './looks';

/** A look that Excel did not take. */
export type Unset = { readonly what: LookKind; readonly sheet: string };

/** Messages that are spent at most on finding out which looks Excel takes. */
const mostTries = 24;
/** Where Excel answers nothing at all there is no use in asking again. */
const hopeless: ReadonlySet<string> = new Set(['host.noAnswer', 'host.cellEdit']);

/**
 * Sets all looks in one message. Where Excel refuses it, they are set kind by kind and then in halves, so that one that fails costs
 * no other. The job itself is done: what could not be set is given back.
 */
export async function setLooks(bridge: ExcelBridge, looks: readonly Look[]): Promise<readonly Unset[]> {
  if (looks.length === 0) return [];
  const failure = await tryToSet(bridge, looks);
  if (failure === undefined) return [];
  if (hopeless.has(failure.id)) return looks.map(unset);
  const left = { tries: mostTries };
  const lost: Unset[] = [];
  for (const alike of groupBy(looks, ({ what }) => what).values())
    lost.push(...(await setOrHalve(bridge, alike, left)));
  return lost;
}

async function setOrHalve(
  bridge: ExcelBridge,
  looks: readonly Look[],
  left: { tries: number },
): Promise<readonly Unset[]> {
  if (left.tries <= 0) return looks.map(unset);
  left.tries--;
  const failure = await tryToSet(bridge, looks);
  if (failure === undefined) return [];
  if (hopeless.has(failure.id) || failure.id === 'host.connection') left.tries = 0;
  for (const { repair } of left.tries > 0 ? looks : [])
    if (repair !== undefined) await ask(bridge, [repair]).catch(ignored);
  if (looks.length === 1) return looks.map(unset);
  const middle = Math.ceil(looks.length / 2);
  const first = await setOrHalve(bridge, looks.slice(0, middle), left);
  return [...first, ...(await setOrHalve(bridge, looks.slice(middle), left))];
}

function unset({ what, sheet }: Look): Unset {
  return { what, sheet };
}

/** The sheet stays shown, which the next job puts right. */
function ignored(): void {
  return undefined;
}

async function tryToSet(bridge: ExcelBridge, looks: readonly Look[]): Promise<WorkbookError | undefined> {
  const steps = looks.flatMap((look) => look.steps.map((step) => ({ step, bytes: 500 })));
  try {
    for (const part of inParts(steps)) await ask(bridge, part);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
