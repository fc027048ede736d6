import type { Scalar } from '../../../core/base/cells';

/** Words that Excel in some language reads as something else than text. */
const special = /^(?:true|false|真|假|yes|no)$/i;
/** Texts without digits that begin with a letter or an opening quotation mark stay text by themselves; others may become numbers, dates or formulas. */
const harmless = /^[\p{L}（《“【〔][^\d\p{N}\t\r\n]*$/u;

/** The value as it has to be written so that a text stays a text, whatever it looks like: Excel takes the `'` away. */
export function literal(value: Scalar): Scalar {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value;
  return harmless.test(value) && !special.test(value) && !namesMonth.test(value) ? value : `'${value}`;
}

/** `May`, `Dec-A`: begins like a date in English. */
const namesMonth = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
