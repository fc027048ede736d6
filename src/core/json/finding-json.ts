import { address } from '../base/cells';
import type { Finding, FindingCode, Severity } from '../base/findings';
import type { Say } from '../../words/words';

/** A finding as programs read it: texts in place of rows, columns and message ids. */
export type FindingJson = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly suggestion: string | null;
};

export function findingJson({ code, severity, place, found, message, suggestion }: Finding, say: Say): FindingJson {
  return {
    code,
    severity,
    sheet: place?.sheet ?? null,
    cell: place === null ? null : address(place.row, place.column),
    value: found,
    message: say(message.id, message.values),
    suggestion,
  };
}
