import { sampleChanges } from '../core/sample/sample-changes';
import { sampleSchoolOf } from '../core/sample/sample-schools';
import { schemeOf } from '../core/schemes/schemes';
import type { Workbook } from '../workbook/workbook';
import { previewPrepare, withStartPrepared } from './prepare';
import type { PrepareOptions, PrepareResult } from './prepare';

export type SampleOptions = Omit<PrepareOptions, 'filled' | 'scheme'> & { readonly scheme: string };

/**
 * Puts a filled example into the workbook: what `prepare` would lay out, with entries in it, faulty ones among them. Sheets that
 * are there already are not touched.
 */
export async function sample(workbook: Workbook, options: SampleOptions): Promise<PrepareResult> {
  const scheme = schemeOf(options.scheme);
  if (scheme === undefined) return previewPrepare(workbook, options);
  if (sampleSchoolOf(scheme) === undefined)
    return { kind: 'refused', reason: { id: 'prepare.noSample', values: { scheme: scheme.id } } };
  const sheets = await workbook.readAll();
  const { changes, additions, obsolete } = withStartPrepared(
    sampleChanges(sheets, { ...options, scheme }),
    sheets,
    options,
  );
  if (changes.length > 0) await workbook.apply(changes);
  return { kind: 'prepared', additions, obsolete };
}
