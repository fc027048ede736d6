import { trimSigns } from '../base/trim-signs';
import { stripSpace } from '../names/normalise-name';

/** What people type where there is no link; it never makes two articles equal. */
const nothing = /^(无|没有|暂无|略|[-—–_/\\.]+)$/;

/** Links of this form are normal. */
const ascii = /^[!-~]*$/;

/** Scheme, host, path, query and fragment. */
const parts = /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(#.*)?$/is;

/**
 * The form in which links are compared: without scheme, `www.`, `utm_…` in the query and a trailing `/`, the host in
 * lower case (scoring.md, 按级别计篇). `https://WWW.a.cn/x/?utm_source=wx` and `a.cn/x` are one link.
 * '' where the text is no address: two rows that say 公众号 instead of a link are not one article.
 */
export function linkKey(link: string): string {
  const text = ascii.test(link) ? link : stripSpace(link.normalize('NFKC'));
  const [, host = '', path = '', query = '', fragment = ''] = parts.exec(text) ?? [];
  if (!host.includes('.')) return '';
  const address = host.toLowerCase().replace(/^www\./, '') + path;
  return trimSigns(trimSigns(address, '/') + queryKey(query) + fragment, '/');
}

/** True unless the cell is empty or says, with `无` or a dash, that there is nothing. */
export function saysSomething(text: string): boolean {
  const stripped = stripSpace(text);
  return stripped !== '' && !nothing.test(stripped);
}

function queryKey(query: string): string {
  if (query === '') return '';
  const kept = query.split('&').filter((pair) => pair !== '' && !/^utm_/i.test(pair));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
