import { days1904 } from '../reading/read-workbook';
import { isTrue } from '../package/workbook-parts';
import { attribute, childElement, childElements, deepText, isElement, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';
import type { CellLook, ConditionalLook, InputRule } from './book-looks';
import { rangesOf } from './ranges-of';

/** Rules of a `dataValidations` element; those that newer programs write behind the sheet have their ranges inside. */
export function readRules(list: XmlElement, date1904: boolean): readonly InputRule[] {
  return childElements(list, 'dataValidation').flatMap((element) => {
    const type = attribute(element, 'type') ?? 'none';
    const prompt = shownPrompt(element);
    const ranges = rangesIn(element);
    if (ranges.length === 0 || (type === 'none' && prompt.prompt === undefined)) return [];
    const shift = date1904 && type === 'date' ? days1904 : 0;
    const formula1 = formulaOf(element, 'formula1', shift);
    const formula2 = formulaOf(element, 'formula2', shift);
    const operator = attribute(element, 'operator');
    const title = textAttribute(element, 'errorTitle');
    const message = textAttribute(element, 'error');
    return {
      ranges,
      type,
      ...(operator !== undefined && { operator }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2 }),
      error: type === 'none' ? null : errorStyle(element),
      ...(title !== undefined && { title }),
      ...(message !== undefined && { message }),
      ...prompt,
      allowBlank: isTrue(attribute(element, 'allowBlank')),
    };
  });
}

function errorStyle(element: XmlElement): InputRule['error'] {
  if (!isTrue(attribute(element, 'showErrorMessage'))) return null;
  const style = attribute(element, 'errorStyle');
  return style === 'warning' || style === 'information' ? style : 'stop';
}

function shownPrompt(element: XmlElement): Pick<InputRule, 'promptTitle' | 'prompt'> {
  if (!isTrue(attribute(element, 'showInputMessage'))) return {};
  const promptTitle = textAttribute(element, 'promptTitle');
  const prompt = textAttribute(element, 'prompt');
  return { ...(promptTitle !== undefined && { promptTitle }), ...(prompt !== undefined && { prompt }) };
}

function textAttribute(element: XmlElement, name: string): string | undefined {
  const text = decodeEscapes(attribute(element, name) ?? '');
  return text === '' ? undefined : text;
}

function formulaOf(element: XmlElement, name: string, shift: number): string | undefined {
  const child = childElement(element, name);
  const text = child === undefined ? '' : deepText(child).trim();
  if (text === '') return undefined;
  return shift !== 0 && Number.isFinite(Number(text)) ? String(Number(text) + shift) : text;
}

function rangesIn(element: XmlElement) {
  const inner = childElement(element, 'sqref');
  return rangesOf(attribute(element, 'sqref') ?? (inner === undefined ? '' : deepText(inner)));
}

/** How looks of conditions are found: by number, or written out. */
export type DifferentialLooks = {
  readonly differential: readonly CellLook[];
  readonly differentialOf: (element: XmlElement) => CellLook;
};

/** Looks of a `conditionalFormatting` element; bars, scales and icons are left out, and so is what changes nothing. */
export function readConditions(element: XmlElement, looks: DifferentialLooks): readonly ConditionalLook[] {
  const ranges = rangesIn(element);
  return childElements(element, 'cfRule').flatMap((rule) => {
    const look = lookOf(rule, looks);
    if (look === undefined || ranges.length === 0) return [];
    const operator = attribute(rule, 'operator');
    const formulas = rule.children.flatMap((child) =>
      isElement(child) && (child.name === 'formula' || child.name === 'f') ? [deepText(child)] : [],
    );
    return {
      ranges,
      type: attribute(rule, 'type') ?? 'expression',
      ...(operator !== undefined && { operator }),
      formulas,
      ...standing(rule),
      look,
      priority: Number(attribute(rule, 'priority') ?? 0) || 0,
      stops: isTrue(attribute(rule, 'stopIfTrue')),
    };
  });
}

/** How a number has to stand among the others. */
function standing(rule: XmlElement): Pick<ConditionalLook, 'highest' | 'average'> {
  const is = (name: string): boolean => isTrue(attribute(rule, name));
  const number = (name: string, usual: number): number => Number(attribute(rule, name) ?? usual);
  if (attribute(rule, 'type') === 'top10')
    return { highest: { rank: number('rank', 10), isPercent: is('percent'), isLowest: is('bottom') } };
  if (attribute(rule, 'type') !== 'aboveAverage') return {};
  const isBelow = !isTrue(attribute(rule, 'aboveAverage') ?? '1');
  return { average: { isBelow, orEqual: is('equalAverage'), deviations: number('stdDev', 0) } };
}

/** A rule that only stops others has no look of its own. */
function lookOf(rule: XmlElement, { differential, differentialOf }: DifferentialLooks): CellLook | undefined {
  const number = attribute(rule, 'dxfId');
  const written = childElement(rule, 'dxf');
  const look =
    written !== undefined ? differentialOf(written) : number === undefined ? undefined : differential[Number(number)];
  return look ?? (isTrue(attribute(rule, 'stopIfTrue')) ? {} : undefined);
}
