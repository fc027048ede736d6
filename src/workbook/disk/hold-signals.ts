const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Long enough for Node to deliver signals that came while it was busy. */
const telling = 20;
let holders = 0;

/**
 * An interruption waits until the returned function was called, and takes effect then: for work that must not be left
 * half done.
 */
export function holdSignals(): () => void {
  if (holders++ === 0) for (const signal of signals) process.on(signal, resume);
  return () => {
    // The event loop delivers signals after the work; the hold ends only then.
    setTimeout(() => {
      if (--holders === 0) for (const signal of signals) process.removeListener(signal, resume);
    }, telling).unref();
  };
}

function resume(signal: NodeJS.Signals): void {
  for (const held of signals) process.removeListener(held, resume);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
