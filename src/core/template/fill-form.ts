import type { Sheet } from '../base/cells';
import type { Change } from '../base/change';
import type { Finding, Message } from '../base/findings';
import { blank } from '../base/parsed';
import type { Department } from '../names/department';
import type { Settings } from '../settings/settings';
import { caseSummary } from '../statistics/case-summary';
import type { Statistics } from '../statistics/statistics';
import { bodyOf, fillActivities } from './fill-activities';
import { indicatorEdits } from './fill-indicators';
import { findForm } from './find-form';
import type { Form } from './find-form';
import { findIndicators } from './find-indicators';
import type { IndicatorForm } from './find-indicators';
import { labelEdits } from './form-labels';
import { amountsOf } from './form-line';
import { absentNotes, byDepartment, headingNotes, hidingNotes, isUnitHeading } from './form-notes';
import { lostLevelNotes, nationalNotes, nearestReason, subtotalNotes } from './form-notes';
import { formSums } from './form-sums';
import { fieldCount, slotText } from './form-slot';
import { linesFor } from './lines-for';
import { headingMatcher } from './match-heading';
import { sumFinding } from './sum-findings';

export type FilledForm =
  | {
      readonly kind: 'filled';
      readonly changes: readonly Change[];
      readonly notes: readonly Message[];
      /** T5: sums of the form that do not add up. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The whole school's form, or one lead's. */
export type FormScope = {
  readonly department?: Department;
  /** False where the workbook has no 案例登记, so that the number of cases is unknown. */
  readonly countsCases?: boolean;
};

type FilledSheet = Omit<Extract<FilledForm, { kind: 'filled' }>, 'kind'>;

/**
 * Fills a school's own blank form (statistics.md): the sheet whose heading names most fields as a form of activities, other sheets with a
 * line of activities that count them, and sheets of kind 区分·名称·单位·数量·备注. Formulas of the form stay, and so does everything that no field
 * names.
 */
export function fillForm(
  sheets: readonly Sheet[],
  statistics: Statistics,
  settings: Settings,
  scope: FormScope = {},
): FilledForm {
  const match = headingMatcher(settings);
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const indicators = visible.flatMap((sheet) => findIndicators(sheet, match) ?? []);
  const isTaken = new Set(indicators.map(({ sheet }) => sheet));
  const forms = visible.filter((sheet) => !isTaken.has(sheet)).flatMap((sheet) => findForm(sheet, match) ?? []);
  const form = forms.reduce<Form | undefined>(
    (best, candidate) => (best === undefined || fieldCount(candidate) > fieldCount(best) ? candidate : best),
    undefined,
  );
  const filled: FilledSheet[] = indicators.map((found) => filledIndicators(found, statistics, settings, scope));
  if (form !== undefined) {
    const result = filledActivities(form, statistics, settings, scope);
    if ('kind' in result) return result;
    filled.unshift(result);
  }
  if (filled.length === 0) return { kind: 'refused', reason: nearestReason(visible, match) };
  const passed = forms.filter((other) => other !== form).map(({ sheet }) => sheet.name);
  const others: readonly Message[] =
    passed.length === 0 ? [] : [{ id: 'template.otherSheets', values: { sheets: passed.join('、') } }];
  return {
    kind: 'filled',
    changes: filled.flatMap(({ changes }) => changes),
    notes: [...filled.flatMap(({ notes }) => notes), ...others],
    findings: filled.flatMap(({ findings }) => findings),
  };
}

function filledActivities(
  form: Form,
  statistics: Statistics,
  settings: Settings,
  scope: FormScope,
): FilledSheet | Extract<FilledForm, { kind: 'refused' }> {
  const { sheet } = form;
  const twoNames = form.ambiguous.find(({ field }) => field.kind === 'text' && field.id === 'name');
  if (twoNames !== undefined) {
    const reason = { id: 'template.twoNames', values: { headings: twoNames.headings.join('、') } } as const;
    return { kind: 'refused', reason };
  }
  const named = form.slots.find(({ field }) => field.kind === 'text' && field.id === 'name');
  if (named !== undefined && isUnitHeading(named.path.at(-1) ?? '')) {
    return { kind: 'refused', reason: byDepartment(sheet, slotText(named)) };
  }
  const body = bodyOf(form);
  if (body.entered !== undefined) {
    const values = { sheet: sheet.name, row: body.entered + 1 };
    return { kind: 'refused', reason: { id: 'template.notBlank', values } };
  }
  const lines = linesFor(statistics, scope.department);
  const rows = fillActivities(form, body, lines);
  if ('refused' in rows) return { kind: 'refused', reason: rows.refused };
  const end = Math.max(form.bottom, ...body.free, ...body.totals, ...body.named.map(({ row }) => row));
  const isTable = (row: number) => row >= form.top && row <= end;
  // The lines around the table are written first, because rows move afterwards.
  const labels: Change = { kind: 'cells', edits: labelEdits(sheet, personOf(settings, scope), isTable) };
  const { sums, placed, totals, totalOf } = rows;
  const at = (row: number, column: number) => ({ sheet: sheet.name, row, column });
  const findings = placed.flatMap(({ row, line }) =>
    sums.faultsOf(line.amounts).map((fault) => sumFinding(fault, line.name, at(row, fault.slot.place))),
  );
  const inTotals = totals.flatMap((row) =>
    sums.apart(totalOf).map((fault) => sumFinding(fault, '合计', at(row, fault.slot.place))),
  );
  const notes: Message[] = [
    { id: 'template.filled', values: { sheet: sheet.name, rows: placed.length } },
    ...headingNotes(form),
    ...absentNotes(form, settings),
    ...nationalNotes(form, lines.amounts),
    ...lostLevelNotes(form, lines.amounts),
  ];
  if (rows.covered.length > 0) {
    notes.push({ id: 'template.covered', values: { headings: rows.covered.map(slotText).join('、') } });
  }
  // A department's own form has no line for other departments.
  if (rows.noActivity.length > 0 && scope.department === undefined) {
    notes.push({ id: 'template.noActivity', values: { names: rows.noActivity.join('、') } });
  }
  if (lines.leftOut > 0) notes.push({ id: 'template.leftOut', values: { count: lines.leftOut } });
  notes.push(...hidingNotes(form, body.totals, totalOf), ...subtotalNotes(form, body));
  return { changes: [labels, ...rows.changes], notes, findings: [...findings, ...inTotals] };
}

function filledIndicators(
  form: IndicatorForm,
  statistics: Statistics,
  settings: Settings,
  scope: FormScope,
): FilledSheet {
  const { department } = scope;
  const { sheet, top, last } = form;
  const isOwn = (lead: Department | null) => department === undefined || lead === department;
  const rows = statistics.rows.filter(({ lead, standing }) => standing.is === 'counted' && isOwn(lead));
  const cases = caseSummary(statistics.cases.cases.filter((entry) => isOwn(entry.department)));
  const typical = cases.counts.find(({ kind }) => kind === '典型案例')?.count ?? 0;
  const amounts = amountsOf(rows, scope.countsCases === false ? blank : typical);
  const sums = formSums(form.slots);
  const labels = labelEdits(sheet, personOf(settings, scope), (row) => row >= top && row <= last);
  const edits = [...labels, ...indicatorEdits(form, sums, amounts)];
  const findings = sums
    .faultsOf(amounts)
    .map((fault) => sumFinding(fault, slotText(fault.slot), { sheet: sheet.name, ...fault.slot.place }));
  const notes: Message[] = [
    { id: 'template.filledIndicators', values: { sheet: sheet.name, lines: form.slots.length } },
    ...headingNotes(form),
    ...nationalNotes(form, amounts),
    ...lostLevelNotes(form, amounts),
  ];
  return { changes: [{ kind: 'cells', edits }], notes, findings };
}

/** Empty for a department's own form, because the person who fills it in is unknown. */
function personOf({ organiser, filledBy, phone }: Settings, { department }: FormScope) {
  if (department !== undefined) return { department: department.name, filledBy: '', phone: '' };
  return { department: organiser, filledBy, phone };
}
