const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Long enough for signals that came during a long stretch of work to be told. */
const telling = 20;
let holders = 0;

/**
 * An interruption waits until the returned function was called, and takes effect then: for work that must not be left
 * half done.
 */
export function holdSignals(): () => void {
  if (holders++ === 0) for (const signal of signals) process.on(signal, resume);
  return () => {
    // Signals are told by the event loop, after the work; only then may the hold end.
    setTimeout(() => {
      if (--holders === 0) for (const signal of signals) process.removeListener(signal, resume);
    }, telling).unref();
  };
}

function resume(signal: NodeJS.Signals): void {
  for (const held of signals) process.removeListener(held, resume);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
