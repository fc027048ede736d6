import { Presets, SingleBar } from 'cli-progress';
import type { Console } from './console';

/** Steps of a command that may take longer than a moment. */
export type Progress = { readonly step: (name: string) => void; readonly end: () => void };

let running: SingleBar | undefined;

/** Removes the bar of a command that failed and shows the cursor again before the error is printed. */
export function endProgress(): void {
  running?.stop();
  running = undefined;
}

/** A bar on a terminal, nothing elsewhere: output that goes into a file holds no control characters. */
export function showProgress(console: Console, steps: number): Progress {
  if (!console.interactive) return { step: () => undefined, end: () => undefined };
  const options = {
    format: '{bar} {percentage}% {name}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  };
  const bar = new SingleBar(options, Presets.shades_classic);
  running = bar;
  let done = 0;
  bar.start(steps, 0, { name: '' });
  return {
    step: (name) => {
      bar.update(done++, { name });
      bar.render();
    },
    end: endProgress,
  };
}
