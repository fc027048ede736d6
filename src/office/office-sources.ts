/** Where Office.js may come from: Microsoft's two networks, and the copy beside the add-in. */
export const officeSources = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  'office-js/office.js',
] as const;
export type OfficeSource = (typeof officeSources)[number];

const copy: OfficeSource = 'office-js/office.js';

/** The source that was good last time comes first; a package may be made so that the copy beside it always does. */
export function sourcesInOrder(): readonly OfficeSource[] {
  const first = document.documentElement.dataset['officeJs'] === 'local' ? copy : rememberedSource();
  return [...officeSources].sort((left, right) => Number(right === first) - Number(left === first));
}

/** What has to be allowed for a source: the host of a network, the folder of the copy. */
export function placeOf(source: OfficeSource): string {
  const { host, pathname } = new URL(source, location.href);
  return source === copy ? `${host}${pathname.replace(/[^/]*$/, '')}` : host;
}

const memoryKey = 'weektally.office';

/** After a day the order is tried anew: the copy beside us always answers, and would stay the first for ever. */
const day = 24 * 60 * 60 * 1000;

/** Storage may be refused to an add-in: then the order stays. */
function rememberedSource(): string | null {
  try {
    const [at, source] = (localStorage.getItem(memoryKey) ?? '').split(' ');
    return source !== undefined && Date.now() - Number(at) < day ? source : null;
  } catch {
    return null;
  }
}

export function rememberSource(source: OfficeSource): void {
  try {
    localStorage.setItem(memoryKey, `${Date.now()} ${source}`);
  } catch {
    // Nothing is lost but a little time at the next start.
  }
}
