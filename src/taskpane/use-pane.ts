import { useCallback, useEffect, useRef, useState } from 'react';
import type { Engine, Outcome, OverwrittenView, Refusal, Stage } from '../engine/engine';
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
  /** Told by a look that nobody asked for: the next that succeeds takes it away, and it never replaces another. */
  readonly ofLiveLook?: true;
  /** Says why something was refused: the next question that is answered takes it away, because what was wrong has been seen to. */
  readonly ofRefusal?: true;
};

export type Pane = {
  readonly view: View | null;
  /** What is being done; null where nothing is. */
  readonly stage: Stage | null;
  readonly told: Told | null;
  readonly dismiss: () => void;
  /** What was done outside the workbook, and what it lacks. */
  readonly tell: (sentence: string, lacks?: readonly string[]) => void;
  readonly look: () => void;
  /** `done` is called where nothing was refused: what was typed for it may be forgotten then. */
  readonly act: (job: () => Promise<Outcome>, done?: () => void) => void;
  /** Asks for something that changes nothing; `use` gets the answer, and nothing where it was refused. */
  readonly ask: <T>(job: () => Promise<T>, use?: (answer: T) => void) => void;
};

/** A live look waits until nobody has typed for a moment, and three times as long as the last look took. */
const leastWait = 700;

/** The workbook as the pane sees it. One action at a time; changes in the workbook are looked at, and never answered by a write. */
export function usePane(host: PaneHost | null, say: SayPane): Pane {
  const [view, setView] = useState<View | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { stage, inTurn, hearStage } = useTurns();
  const lastLook = useRef(0);
  const fail = useCallback(
    (error: unknown, again: () => void, ofRefusal?: true) => {
      const told = { tone: 'error', sentences: [sentenceOf(error, say)], overwritten: [], again } as const;
      setTold(ofRefusal === undefined ? told : { ...told, ofRefusal });
    },
    [say],
  );
  const seeWith = useCallback(
    (engine: Engine, isLive: boolean): Promise<void> => {
      const started = Date.now();
      return inTurn(() => engine.look(), !isLive).then((seen) => {
        lastLook.current = Date.now() - started;
        setView(seen);
        setTold((before) => (before?.ofLiveLook === true ? null : before));
      });
    },
    [inTurn],
  );
  const look = useCallback(() => {
    if (host === null) return;
    seeWith(host.engine, false).catch((error: unknown) => {
      fail(error, look);
    });
  }, [host, seeWith, fail]);
  /** Disturbs nobody: no progress bar, no locked buttons. True where it is to be tried again, because somebody types just now. */
  const liveLook = useCallback(async (): Promise<boolean> => {
    if (host === null) return false;
    try {
      await seeWith(host.engine, true);
    } catch (error) {
      if (isRefusal(error) && error.id === 'host.cellEdit') return true;
      const sentences = [sentenceOf(error, say)];
      setTold((before) => before ?? { tone: 'error', sentences, overwritten: [], again: look, ofLiveLook: true });
    }
    return false;
  }, [host, seeWith, say, look]);
  const act = useCallback(
    (job: () => Promise<Outcome>, done?: () => void) => {
      inTurn(job, true).then(
        (outcome) => {
          setView(outcome.view);
          const { notes: sentences, overwritten, refused, lacking } = outcome;
          const tone = refused || lacking || overwritten.length > 0 ? 'warning' : 'success';
          setTold({
            tone,
            sentences,
            overwritten,
            canUndo: outcome.undoable,
            ...(refused ? { ofRefusal: true } : {}),
          });
          if (!refused) done?.();
        },
        (error: unknown) => {
          fail(error, () => {
            act(job, done);
          });
          // It may have broken off half-way.
          void liveLook();
        },
      );
    },
    [inTurn, fail, liveLook],
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
    const deafen = host.onStage(hearStage);
    look();
    const unfollow = followChanges(host, liveLook, () => Math.max(leastWait, 3 * lastLook.current));
    return () => {
      deafen();
      unfollow();
    };
  }, [host, hearStage, look, liveLook]);
  const dismiss = useCallback(() => {
    setTold(null);
  }, []);
  const tell = useCallback((sentence: string, lacks: readonly string[] = []) => {
    const tone = lacks.length > 0 ? 'warning' : 'success';
    setTold({ tone, sentences: [sentence, ...lacks], overwritten: [] });
  }, []);
  return { view, stage, told, dismiss, tell, look, act, ask };
}

/** One job after the other. What is shown is the stage of the jobs that somebody waits for, from the moment of asking. */
function useTurns() {
  const [stage, setStage] = useState<Stage | null>('reading');
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waitedFor = useRef(0);
  const inTurn = useCallback(<T>(job: () => Promise<T>, isWaitedFor: boolean): Promise<T> => {
    if (isWaitedFor) {
      waitedFor.current++;
      setStage('reading');
    }
    const next = queue.current.then(job).finally(() => {
      if (isWaitedFor && --waitedFor.current === 0) setStage(null);
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, []);
  // Stages come by a way of their own, perhaps later than the end of their job.
  const hearStage = useCallback((heard: Stage) => {
    if (waitedFor.current > 0) setStage(heard);
  }, []);
  return { stage, inTurn, hearStage };
}

function followChanges(host: PaneHost, look: () => Promise<boolean>, wait: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void look().then((isToRepeat) => {
        if (isToRepeat) lookSoon();
      });
    }, wait());
  };
  const ended = host.onChanged(lookSoon);
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
