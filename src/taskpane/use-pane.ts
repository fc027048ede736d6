import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Engine, Outcome, OverwrittenView, Refusal, Stage, TellStage } from '../engine/engine';
import type { View } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import type { PaneHost } from './pane-host';

/** What the message bar says; `again` does the same thing once more. */
export type Told = {
  readonly tone: 'success' | 'warning' | 'error';
  readonly sentences: readonly string[];
  readonly overwritten: readonly OverwrittenView[];
  readonly again?: () => void;
  /** True where what was done can be taken back. */
  readonly canUndo?: boolean;
  /** Set by a background refresh: the next refresh that succeeds removes it, and it never replaces another message. */
  readonly ofBackground?: true;
  /** Says why something was refused: it is removed once a later request succeeds. */
  readonly ofRefusal?: true;
};

export type Pane = {
  readonly view: View | null;
  /** What is being done; null where nothing is. */
  readonly stage: Stage | null;
  /** How much of it is done, from 0 to 1; undefined where that is not known. */
  readonly share: number | undefined;
  readonly told: Told | null;
  readonly dismiss: () => void;
  /** What was done outside the workbook, and what it lacks. */
  readonly tell: (sentence: string, lacks?: readonly string[]) => void;
  readonly refresh: () => void;
  /** `done` is called where nothing was refused: what was typed for it may be forgotten then. */
  readonly act: (job: () => Promise<Outcome>, done?: () => void) => void;
  /** Asks for something that changes nothing; `use` gets the answer, and nothing where it was refused. */
  readonly ask: <T>(job: () => Promise<T>, use?: (answer: T) => void) => void;
};

/** A background refresh starts so long after the last change, or three times as long as the last refresh took where that is longer. */
const leastWaitMs = 700;
/** After what somebody else typed: many may be typing, and none of them waits for this pane. */
const remoteWaitMs = 5_000;

/** The workbook as the pane sees it. One action at a time; a change in the workbook leads to a refresh, never to a write. */
export function usePane(host: PaneHost | null, say: SayPane): Pane {
  const [view, setView] = useState<View | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { stage, share, inTurn, hearStage } = useTurns();
  const lastMs = useRef(0);
  const fail = useCallback(
    (error: unknown, again: () => void, ofRefusal?: true) => {
      const told = { tone: 'error', sentences: [sentenceOf(error, say)], overwritten: [], again } as const;
      setTold(ofRefusal === undefined ? told : { ...told, ofRefusal });
    },
    [say],
  );
  const readWith = useCallback(
    (engine: Engine, isLive: boolean): Promise<void> => {
      const started = Date.now();
      return inTurn(() => (isLive ? engine.refresh('changed') : engine.refresh()), !isLive).then((seen) => {
        lastMs.current = Date.now() - started;
        // In slices: keys that are pressed meanwhile do not wait until all of the pane is drawn.
        startTransition(() => {
          setView(seen);
          setTold((before) => (before?.ofBackground === true ? null : before));
        });
      });
    },
    [inTurn],
  );
  const refresh = useCallback(() => {
    if (host === null) return;
    readWith(host.engine, false).catch((error: unknown) => {
      fail(error, refresh);
    });
  }, [host, readWith, fail]);
  /** Shows no progress bar and locks no buttons. True where it has to be tried again because a cell is being edited. */
  const refreshInBackground = useCallback(async (): Promise<boolean> => {
    if (host === null) return false;
    try {
      await readWith(host.engine, true);
    } catch (error) {
      if (isRefusal(error) && error.id === 'host.cellEdit') return true;
      const sentences = [sentenceOf(error, say)];
      setTold((before) => before ?? { tone: 'error', sentences, overwritten: [], again: refresh, ofBackground: true });
    }
    return false;
  }, [host, readWith, say, refresh]);
  const act = useCallback(
    (job: () => Promise<Outcome>, done?: () => void) => {
      inTurn(job, true).then(
        (outcome) => {
          startTransition(() => {
            setView(outcome.view);
            setTold(toldOf(outcome));
            if (!outcome.refused) done?.();
          });
        },
        (error: unknown) => {
          fail(error, () => {
            act(job, done);
          });
          // The action may have changed part of the workbook before it failed.
          void refreshInBackground();
        },
      );
    },
    [inTurn, fail, refreshInBackground],
  );
  const ask = useCallback(
    <T>(job: () => Promise<T>, use?: (answer: T) => void) => {
      inTurn(job, true).then(
        (answer) => {
          setTold((before) => (before?.ofRefusal === true ? null : before));
          use?.(answer);
        },
        (error: unknown) => {
          fail(error, () => void ask(job, use), true);
        },
      );
    },
    [inTurn, fail],
  );
  useEffect(() => {
    if (host === null) return undefined;
    const stopStages = host.onStage(hearStage);
    refresh();
    const unfollow = followChanges(host, refreshInBackground, () => Math.max(leastWaitMs, 3 * lastMs.current));
    return () => {
      stopStages();
      unfollow();
    };
  }, [host, hearStage, refresh, refreshInBackground]);
  const dismiss = useCallback(() => {
    setTold(null);
  }, []);
  const tell = useCallback((sentence: string, lacks: readonly string[] = []) => {
    const tone = lacks.length > 0 ? 'warning' : 'success';
    setTold({ tone, sentences: [sentence, ...lacks], overwritten: [] });
  }, []);
  return useMemo(
    () => ({ view, stage, share, told, dismiss, tell, refresh, act, ask }),
    [view, stage, share, told, dismiss, tell, refresh, act, ask],
  );
}

function toldOf({ notes: sentences, overwritten, refused, lacking, undoable: canUndo }: Outcome): Told {
  const tone = refused || lacking || overwritten.length > 0 ? 'warning' : 'success';
  return { tone, sentences, overwritten, canUndo, ...(refused ? { ofRefusal: true } : {}) };
}

/** Runs one job after the other. The stage is shown only for jobs that somebody waits for, from the moment they ask. */
function useTurns() {
  const [stage, setStage] = useState<Stage | null>('reading');
  const [share, setShare] = useState<number>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waitedFor = useRef(0);
  const inTurn = useCallback(<T>(job: () => Promise<T>, isWaitedFor: boolean): Promise<T> => {
    if (isWaitedFor) {
      waitedFor.current++;
      setStage('reading');
      setShare(undefined);
    }
    const next = queue.current.then(job).finally(() => {
      // Buttons open again together with what the job has changed.
      if (isWaitedFor && --waitedFor.current === 0)
        startTransition(() => {
          setStage(null);
        });
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
  // Stages arrive as separate messages, perhaps after their job has ended.
  const hearStage: TellStage = useCallback((heard, done) => {
    if (waitedFor.current === 0) return;
    setStage(heard);
    setShare(done);
  }, []);
  return { stage, share, inTurn, hearStage };
}

function followChanges(host: PaneHost, refresh: () => Promise<boolean>, wait: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (isRemote = false): void => {
    // What others type all the time must not put off a refresh for ever.
    if (isRemote && timer !== undefined) return;
    clearTimeout(timer);
    const due = (): void => {
      timer = undefined;
      void refresh().then((isToRepeat) => {
        if (isToRepeat) refreshSoon();
      });
    };
    timer = setTimeout(due, isRemote ? Math.max(remoteWaitMs, wait()) : wait());
  };
  const ended = host.onChanged(refreshSoon);
  // Without events the pane still works: a person can refresh it.
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
