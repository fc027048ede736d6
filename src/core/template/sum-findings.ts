import { finding } from '../base/finding';
import type { Finding, Place } from '../base/findings';
import { slotText } from './form-slot';
import type { SumFault } from './form-sums';

/** T5: shows the sum, what its parts on the form make, and which of them the form has no column for. */
export function sumFinding<P>(fault: SumFault<P>, line: string, place: Place): Finding {
  const parts = fault.partSlots.map((slot) => slot.path.at(-1) ?? '').join('、');
  const common = { line, sum: slotText(fault.slot), parts };
  if (fault.is === 'negative') {
    return finding('T5', 'error', place, 't5.negative', { ...common, rest: fault.rest }, { found: String(fault.rest) });
  }
  const { whole, parts: total } = fault;
  if (whole === null) return finding('T5', 'error', place, 't5.noSum', { ...common, total });
  const gap = Math.abs(whole - total);
  const details = { found: String(whole) };
  return finding('T5', 'error', place, 't5.apart', { ...common, whole, total, gap }, details);
}
