import { WorkbookError } from '../workbook-error';
import type { ExcelBridge } from './excel-bridge';
import type { Answer, Step } from './steps';

/** Bytes that one message may have: Excel on the web stops at 5 MB. */
const messageLimit = 3_400_000;

/** Steps in one message: each becomes objects on the page, and many more of them would block it for longer than a tenth of a second. */
const mostSteps = 1500;

/** A step with a guess of how many bytes it sends or brings back, whichever is more. */
export type Weighed<S extends Step = Step> = { readonly step: S; readonly bytes: number };

/** Sends one batch. Where Excel refuses it, throws a `WorkbookError` with the sentence for the reason. */
export async function ask(bridge: ExcelBridge, batch: readonly Step[]): Promise<readonly Answer[]> {
  const result = await bridge.run(batch);
  if ('failure' in result) throw new WorkbookError(result.failure.id, result.failure.values);
  return result.answers;
}

/**
 * Sends steps in as few batches as their weight allows, in order, one answer for each. A batch that Excel finds too large all the
 * same is sent in halves. That is for reading steps only: a writing batch that was refused may be partly done.
 */
export async function askInParts(
  bridge: ExcelBridge,
  steps: readonly Weighed[],
  limit = messageLimit,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const part of inParts(steps, limit)) answers.push(...(await askOrHalve(bridge, part)));
  return answers;
}

async function askOrHalve(bridge: ExcelBridge, part: readonly Step[]): Promise<readonly Answer[]> {
  try {
    return await ask(bridge, part);
  } catch (error) {
    const tooLarge = error instanceof WorkbookError && error.id === 'host.tooLarge';
    if (!tooLarge || part.length < 2) throw error;
    const middle = Math.ceil(part.length / 2);
    const first = await askOrHalve(bridge, part.slice(0, middle));
    return [...first, ...(await askOrHalve(bridge, part.slice(middle)))];
  }
}

/** Batches within the limit. Each has at least one step, so that a single step above the limit is sent too. */
export function inParts(steps: readonly Weighed[], limit = messageLimit): readonly (readonly Step[])[] {
  const parts: Step[][] = [];
  let weight = 0;
  for (const { step, bytes } of steps) {
    const last = parts.at(-1);
    if (last === undefined || weight + bytes > limit || last.length === mostSteps) {
      parts.push([step]);
      weight = bytes;
    } else {
      last.push(step);
      weight += bytes;
    }
  }
  return parts;
}

/** How many bytes a text has as UTF-8, in JSON roughly. */
export function bytesOf(text: string): number {
  let bytes = 3;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? (code < 0x20 || code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
