import { ownSheets } from '../core/base/own-sheets';
import { connectEngine } from '../office/connect-engine';
import type { Connection } from '../office/connect-engine';
import { loadOffice } from '../office/load-office';
import { officeLanguage } from '../office/office-language';
import { startWorker } from '../office/start-worker';
import { showText } from './show-text';
import type { Engine, Outcome } from '../engine/engine';

/** What a command shows when it is done: the cell where its result begins. */
const results = {
  check: { run: (engine: Engine) => engine.writeFindings(), sheet: ownSheets.findings.name },
  total: { run: (engine: Engine) => engine.total({ draft: false }), sheet: ownSheets.totals.name },
  report: { run: (engine: Engine) => engine.report({ form: 'activities' }), sheet: ownSheets.attachment.name },
} as const;
type Command = keyof typeof results;

let connection: Promise<Connection> | undefined;

/** One that fails is made anew by the next press. */
async function connect(): Promise<Connection> {
  const thread = startWorker();
  try {
    return await connectEngine(thread, officeLanguage(), () => undefined);
  } catch (error) {
    thread.worker.terminate();
    connection = undefined;
    throw error;
  }
}

/** Ribbon commands run without the pane; the sheet that they wrote is shown, and a small window says what was done or why nothing was. */
async function carryOut(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await showText((await sentencesOf(command)).join('\n'));
  } finally {
    event.completed();
  }
}

async function sentencesOf(command: Command): Promise<readonly string[]> {
  try {
    connection ??= connect();
    const { engine, selectCell } = await connection;
    const { run, sheet } = results[command];
    const { refused, notes, overwritten }: Outcome = await run(engine);
    // What was written is told although it cannot be shown.
    const unseen = refused ? undefined : await selectCell({ sheet, row: 0, column: 0 }).catch(sentenceOf);
    const lost = overwritten.map(({ sheet: name, cell, typed }) => `${name} ${cell}: ${typed}`);
    return [...notes, ...lost, ...(unseen === undefined ? [] : [unseen])];
  } catch (error) {
    return [sentenceOf(error)];
  }
}

function sentenceOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'refusal' in error) return String(error.refusal);
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  if ((await loadOffice()) !== 'excel') return;
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => carryOut('check', event));
  Office.actions.associate('total', (event: Office.AddinCommands.Event) => carryOut('total', event));
  Office.actions.associate('report', (event: Office.AddinCommands.Event) => carryOut('report', event));
  // For whoever waits until the ribbon is listened to.
  document.documentElement.dataset['ready'] = 'yes';
}

void main();
