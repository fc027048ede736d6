import { address } from '../base/cells';
import type { Finding, FindingCode, Message, Severity } from '../base/findings';

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

type Told<Id> = Omit<Finding, 'message'> & {
  readonly message: { readonly id: Id; readonly values: Message['values'] };
};

/** `Id` names the sentences: a list of more than the core's has its own `say`. */
export function findingJson<Id extends string>(
  { code, severity, place, found, message, suggestion }: Told<Id>,
  say: (id: Id, values: Message['values']) => string,
): FindingJson {
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
