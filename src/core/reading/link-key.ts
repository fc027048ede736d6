import { trimSigns } from '../base/trim-signs';
import { stripSpace } from '../names/normalise-name';

/** What people type where there is no link; it never makes two articles equal. */
const nothing = /^(无|没有|暂无|略|[-—–_/\\.]+)$/;

/** Links of this plain form need no parsing. */
const ascii = /^[!-~]*$/;

/**
 * The form in which links are compared: without scheme, `www.`, `utm_…` in the query and a trailing `/`, the host in
 * lower case (scoring.md, 按级别计篇). `https://WWW.a.cn/x/?utm_source=wx` and `a.cn/x` are one link.
 * '' where the text is no address: two rows that say 公众号 instead of a link are not one article.
 */
export function linkKey(link: string): string {
  const text = ascii.test(link) ? link : stripSpace(link.normalize('NFKC'));
  const rest = text.replace(/^([a-z][a-z0-9+.-]*:)?\/\//i, '');
  const hash = rest.indexOf('#');
  const fragment = hash < 0 ? '' : rest.slice(hash);
  const [path = '', query] = splitAt(hash < 0 ? rest : rest.slice(0, hash), '?');
  const [host = '', tail] = splitAt(path, '/');
  const address = host.toLowerCase().replace(/^www\./, '') + (tail === undefined ? '' : `/${tail}`);
  if (!host.includes('.')) return '';
  return trimSigns(trimSigns(address, '/') + queryKey(query) + fragment, '/');
}

/** True unless the cell is empty or says, with `无` or a dash, that there is nothing. */
export function saysSomething(text: string): boolean {
  const stripped = stripSpace(text);
  return stripped !== '' && !nothing.test(stripped);
}

function queryKey(query: string | undefined): string {
  const kept = (query ?? '').split('&').filter((pair) => pair !== '' && !/^utm_/i.test(pair));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
