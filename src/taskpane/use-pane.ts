import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, OverwrittenView, Refusal, Stage, View } from '../engine/engine';
import type { SayPane } from '../words/pane-words';
import type { PaneHost } from './pane-host';

/** What the message bar says; `again` does the same thing once more. */
export type Told = {
  readonly tone: 'success' | 'warning' | 'error';
  readonly sentences: readonly string[];
  readonly overwritten: readonly OverwrittenView[];
  readonly again?: () => void;
};

export type Pane = {
  readonly view: View | null;
  /** What is being done; null where nothing is. */
  readonly stage: Stage | null;
  readonly told: Told | null;
  readonly dismiss: () => void;
  readonly look: () => void;
  /** `done` is called where nothing was refused: what was typed for it may be forgotten then. */
  readonly act: (job: () => Promise<Outcome>, done?: () => void) => void;
  /** Asks for something that changes nothing; undefined where it was refused. */
  readonly ask: <T>(job: () => Promise<T>) => Promise<T | undefined>;
};

/** A live look waits until nobody has typed for a moment, and three times as long as the last look took. */
const leastWait = 700;

/** The workbook as the pane sees it. One action at a time; changes in the workbook are looked at, and never answered by a write. */
export function usePane(host: PaneHost | null, say: SayPane): Pane {
  const [view, setView] = useState<View | null>(null);
  const [stage, setStage] = useState<Stage | null>('reading');
  const [told, setTold] = useState<Told | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const lastLook = useRef(0);
  const fail = useCallback(
    (error: unknown, again: () => void) => {
      setTold({ tone: 'error', sentences: [sentenceOf(error, say)], overwritten: [], again });
    },
    [say],
  );
  const inTurn = useCallback(<T>(job: () => Promise<T>): Promise<T> => {
    const next = queue.current.then(async () => {
      setStage('reading');
      try {
        return await job();
      } finally {
        setStage(null);
      }
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
  const look = useCallback(() => {
    if (host === null) return;
    const started = Date.now();
    inTurn(() => host.engine.look()).then(
      (seen) => {
        lastLook.current = Date.now() - started;
        setView(seen);
      },
      (error: unknown) => {
        fail(error, look);
      },
    );
  }, [host, inTurn, fail]);
  const act = useCallback(
    (job: () => Promise<Outcome>, done?: () => void) => {
      inTurn(job).then(
        (outcome) => {
          setView(outcome.view);
          const { notes: sentences, overwritten, refused } = outcome;
          setTold({ tone: refused || overwritten.length > 0 ? 'warning' : 'success', sentences, overwritten });
          if (!refused) done?.();
        },
        (error: unknown) => {
          fail(error, () => {
            act(job, done);
          });
        },
      );
    },
    [inTurn, fail],
  );
  const ask = useCallback(
    async <T>(job: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await inTurn(job);
      } catch (error) {
        fail(error, look);
        return undefined;
      }
    },
    [inTurn, fail, look],
  );
  useEffect(() => {
    if (host === null) return undefined;
    host.onStage(setStage);
    look();
    return followChanges(host, look, () => Math.max(leastWait, 3 * lastLook.current));
  }, [host, look]);
  const dismiss = useCallback(() => {
    setTold(null);
  }, []);
  return { view, stage, told, dismiss, look, act, ask };
}

function followChanges(host: PaneHost, look: () => void, wait: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = host.onChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(look, wait());
  });
  // Without events the pane still works: "read again" looks anew.
  ended.catch(() => undefined);
  return () => {
    clearTimeout(timer);
    ended.then((end) => end()).catch(() => undefined);
  };
}

function sentenceOf(error: unknown, say: SayPane): string {
  if (isRefusal(error)) return error.refusal;
  return say('pane.fault', { detail: error instanceof Error ? error.message : String(error) });
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'refusal' in error && typeof error.refusal === 'string';
}
