import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Measured = {
  readonly what: string;
  /** The first run in milliseconds, and the run that took least: other programs only ever add to a time. */
  readonly first: number;
  readonly least: number;
  /** Processor time of that run in milliseconds, garbage collection in its own threads included. */
  readonly processor: number;
  /** What the result keeps, and the process at its largest so far, in megabytes. */
  readonly kept: number;
  readonly peak: number;
};

const megabyte = 1024 * 1024;

/** Collects garbage at once, so that what is kept can be told from what was used on the way. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

/** Runs a job several times. */
export async function measure(what: string, runs: number, job: () => unknown): Promise<Measured> {
  const times: number[] = [];
  const processor: number[] = [];
  let kept = 0;
  for (let run = 0; run < runs; run++) {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const usage = process.cpuUsage();
    const start = performance.now();
    const result = await job();
    times.push(performance.now() - start);
    const used = process.cpuUsage(usage);
    processor.push((used.user + used.system) / 1000);
    collectGarbage();
    // Later runs begin with the result of the run before them.
    if (run === 0) kept = (process.memoryUsage().heapUsed - before) / megabyte;
    if (result === undefined) throw new Error(`${what} gave nothing`);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return { what, first: times[0] ?? 0, least: Math.min(...times), processor: Math.min(...processor), kept, peak };
}

export function table(rows: readonly Measured[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const heading = `${''.padEnd(width)}   first ms   least ms     CPU ms   kept MB   peak RSS MB`;
  const lines = rows.map(({ what, first, least, processor, kept, peak }) => {
    const cells = [figure(first, 11), figure(least, 11), figure(processor, 11), figure(kept, 10), figure(peak, 14)];
    return `${what.padEnd(width)}${cells.join('')}`;
  });
  return [heading, ...lines].join('\n');
}

function figure(value: number, width: number): string {
  return value.toFixed(value < 100 ? 1 : 0).padStart(width);
}
