import type { MessageRecord } from './message-record';

/** An answer of the person who tries: whether what should be seen was seen. */
export type TrialAnswer = { readonly seen: boolean | null; readonly note: string };

/** What a trial has found so far. Pane and ribbon add to the same log, and it outlives both. */
export type TrialLog = {
  readonly answers: Readonly<Record<string, TrialAnswer>>;
  readonly messages: readonly (MessageRecord & { readonly step: string })[];
  /** Number of the step that is being tried. */
  readonly step: string;
  /** Which Excel it is; null until it was asked. */
  readonly facts: Readonly<Record<string, unknown>> | null;
};

const key = 'weektally.trial';
const mostMessages = 2000;
const nothing: TrialLog = { answers: {}, messages: [], step: '', facts: null };

/** The page was opened by `npm run excel:try`. */
export function isTrial(): boolean {
  return new URLSearchParams(location.search).has('try');
}

/** What this page knows where storage is refused or full. */
let unstored: TrialLog | undefined;

export function readTrial(): TrialLog {
  if (unstored !== undefined) return unstored;
  try {
    const stored: Partial<TrialLog> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...nothing, ...stored };
  } catch {
    return nothing;
  }
}

let posting: ReturnType<typeof setTimeout> | undefined;
const postingPauseMs = 300;

/** Keeps the log here and at the server that `npm run excel:try` runs on this computer, so that neither a closed pane nor a crash loses it. */
export function changeTrial(change: (log: TrialLog) => TrialLog): TrialLog {
  const log = change(readTrial());
  try {
    localStorage.setItem(key, JSON.stringify(log));
  } catch {
    unstored = log;
  }
  clearTimeout(posting);
  posting = setTimeout(() => {
    fetch('trial-result', { method: 'POST', body: JSON.stringify(log) }).catch(() => undefined);
  }, postingPauseMs);
  return log;
}

export function keepMessage(record: MessageRecord): void {
  changeTrial((log) => ({
    ...log,
    messages: [...log.messages, { ...record, step: log.step }].slice(-mostMessages),
  }));
}
