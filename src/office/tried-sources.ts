import { officeSources } from './office-sources';
import type { OfficeSource } from './office-sources';

/** Why a source is not asked again: it did not answer, or its loader came and the rest of Office.js did not. */
export type Fault = 'silent' | 'partial';

const parameter = 'office-tried';
const letters = { silent: 's', partial: 'p' } as const;

/**
 * What this attempt to start has tried so far. It stands in the page's address, since storage may be refused to an add-in and then
 * nothing would end the reloading. Where a person loads the page again, a new attempt begins.
 */
export function triedSources(): ReadonlyMap<OfficeSource, Fault> {
  const [navigation] = performance.getEntriesByType('navigation');
  if (navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload') return new Map();
  const text = new URL(location.href).searchParams.get(parameter) ?? '';
  const tried = new Map<OfficeSource, Fault>();
  for (const [at, source] of officeSources.entries()) {
    if (text.includes(`${at}${letters.silent}`)) tried.set(source, 'silent');
    if (text.includes(`${at}${letters.partial}`)) tried.set(source, 'partial');
  }
  return tried;
}

/** A page holds one Office.js: to try another source it has to be loaded again. What Excel wrote into the address stays there. */
export function reloadAfter(tried: ReadonlyMap<OfficeSource, Fault>): void {
  const text = [...tried].map(([source, fault]) => `${officeSources.indexOf(source)}${letters[fault]}`).join('');
  const { href, search, hash } = location;
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${parameter}=`));
  const page = href.slice(0, href.length - hash.length - search.length);
  location.replace(`${page}?${[...others, `${parameter}=${text}`].join('&')}${hash}`);
}
