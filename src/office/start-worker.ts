/** The core's worker; started before Office.js is there, both load at the same time. */
export function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "engine" */ new URL('../engine/engine-worker.ts', import.meta.url));
}
