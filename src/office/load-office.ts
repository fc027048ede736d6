import { hasHostInfo } from './host-info';
import { rememberSource, sourcesInOrder } from './office-sources';
import type { OfficeSource } from './office-sources';
import { reloadAfter, triedSources } from './tried-sources';
import type { Fault } from './tried-sources';

/** Why there is no Excel: no source answered, one did but not with all its parts, or the page is open outside Excel. */
export type NoExcel = 'no-office' | 'no-parts' | 'no-excel';

/**
 * Loads Office.js from the first source that is good, and waits until it knows its host. A source is asked by `fetch` first: a script
 * element that is late cannot be stopped any more, and two copies of Office.js must not both run. What comes is a small loader, which
 * fetches the rest from beside itself and says nothing where that is blocked: a source is good once `onReady` has come. One that is
 * not is left aside, and the page loads itself again for the next; each is tried once.
 */
export async function loadOffice(timeLimit = 4000): Promise<'excel' | NoExcel> {
  const tried = new Map<OfficeSource, Fault>(triedSources());
  const untried = sourcesInOrder().filter((source) => !tried.has(source));
  for (const [at, source] of untried.entries()) {
    if (!(await answers(source, timeLimit)) || !(await runScript(source))) {
      tried.set(source, 'silent');
      continue;
    }
    const ready = await inTime(Promise.race([Office.onReady(), partFails(source)]), 3 * timeLimit);
    if (ready !== undefined) {
      rememberSource(source);
      return ready.host === Office.HostType.Excel ? 'excel' : 'no-excel';
    }
    if (!hasHostInfo()) return 'no-excel';
    tried.set(source, 'partial');
    if (at + 1 === untried.length) break;
    reloadAfter(tried);
    return new Promise(() => undefined);
  }
  return [...tried.values()].includes('partial') ? 'no-parts' : 'no-office';
}

async function answers(source: string, timeLimit: number): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, timeLimit);
  try {
    const answer = await fetch(source, { mode: 'no-cors', signal: abort.signal });
    return answer.ok || answer.type === 'opaque';
  } catch {
    // Not reachable, or too late: the next source is asked.
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function runScript(source: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => {
      resolve(typeof Office !== 'undefined');
    };
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });
}

/** Where the part for Excel is refused at once, there is nothing to wait for: Office.js does not ask for it again. */
function partFails(source: string): Promise<undefined> {
  const { href } = new URL('excel-', new URL(source, location.href));
  return new Promise((resolve) => {
    const hear = ({ target }: Event): void => {
      if (target instanceof HTMLScriptElement && target.src.startsWith(href)) resolve(undefined);
    };
    // Such an event does not bubble.
    window.addEventListener('error', hear, true);
  });
}

function inTime<T>(job: Promise<T>, limit: number): Promise<T | undefined> {
  return Promise.race([job, new Promise<undefined>((resolve) => setTimeout(resolve, limit, undefined))]);
}
