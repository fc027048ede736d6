import type { Finding, FindingCode, Fix, Message, Place, Severity } from './findings';

type Details = { readonly found?: string; readonly suggestion?: string; readonly fix?: Fix };

/** Makes a finding; what is not given is null. Long values are shortened first (`clip`). */
export function finding(
  code: FindingCode,
  severity: Severity,
  place: Place | null,
  id: Message['id'],
  values: Message['values'] = {},
  details: Details = {},
): Finding {
  return {
    code,
    severity,
    place,
    found: details.found ?? null,
    message: { id, values },
    suggestion: details.suggestion ?? null,
    fix: details.fix ?? null,
  };
}
