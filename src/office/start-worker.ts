/** The thread that the core runs in. */
export type CoreThread = {
  readonly worker: Worker;
  /** Never resolves; rejects when the core's code cannot be loaded or fails at its start, for such a worker answers nothing. */
  readonly broken: Promise<never>;
};

/** Started before Office.js is there: both load at the same time. */
export function startWorker(): CoreThread {
  const worker = new Worker(/* webpackChunkName: "engine" */ new URL('../engine/engine-worker.ts', import.meta.url));
  const broken = new Promise<never>((_, reject) => {
    // Where the file does not load the event says nothing more.
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      reject(new Error(message ?? 'engine.js'));
    });
  });
  // It may break while nobody waits for it yet.
  broken.catch(() => undefined);
  return { worker, broken };
}
