/** Where Office.js may come from, tried in this order. */
export const officeSources = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  'office-js/office.js',
] as const;

/** Why there is no Excel: no source of Office.js answered, or the page is open outside Excel. */
export type NoExcel = 'no-office' | 'no-excel';

/**
 * Loads Office.js from the first source that answers in time, and waits until it knows its host. A source is asked by `fetch` first:
 * a script element that is late cannot be stopped any more, and two copies of Office.js must not both run.
 */
export async function loadOffice(timeLimit = 4000): Promise<'excel' | NoExcel> {
  const last = rememberedSource();
  const sources = [...officeSources].sort((left, right) => Number(right === last) - Number(left === last));
  for (const source of sources) {
    if (!(await answers(source, timeLimit))) continue;
    if (!(await runScript(source))) continue;
    rememberSource(source);
    const ready = await inTime(Office.onReady(), 3 * timeLimit);
    return ready?.host === Office.HostType.Excel ? 'excel' : 'no-excel';
  }
  return 'no-office';
}

const memoryKey = 'weektally.office';

/** After a day the order is tried anew: the copy beside us always answers, and would stay the first for ever. */
const day = 24 * 60 * 60 * 1000;

/** The source that answered last time is asked first. Storage may be refused to an add-in: then the order stays. */
function rememberedSource(): string | null {
  try {
    const [at, source] = (localStorage.getItem(memoryKey) ?? '').split(' ');
    return source !== undefined && Date.now() - Number(at) < day ? source : null;
  } catch {
    return null;
  }
}

function rememberSource(source: string): void {
  try {
    localStorage.setItem(memoryKey, `${Date.now()} ${source}`);
  } catch {
    // Nothing is lost but a little time at the next start.
  }
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

function inTime<T>(job: Promise<T>, limit: number): Promise<T | undefined> {
  return Promise.race([job, new Promise<undefined>((resolve) => setTimeout(resolve, limit, undefined))]);
}
