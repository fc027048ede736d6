import type { Validation } from '../../core/base/sheet-content';
import { rangeAddress, type Range } from '../../core/base/cells';
import { rangeOf } from '../reading/read-sheet';
import { elementLike, ensureChild, removeChildren, worksheetOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, setAttribute, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute, encodePlain } from '../xml/xml-text';
import { intersects } from '../ranges';
import { pickList, validationMessage, validationTitle } from '../validation-texts';

/** Validations, in place of those that touch the content or the new ones. `dateShift` is taken from dates. */
export function layValidations(
  root: XmlElement,
  validations: readonly Validation[],
  extent: Range,
  dateShift: number,
): void {
  const present = childElement(root, 'dataValidations');
  if (validations.length === 0 && present === undefined) return;
  const list = present ?? ensureChild(root, 'dataValidations', worksheetOrder);
  removeChildren(list, (child) => touches(attribute(child, 'sqref'), [extent, ...validations.map((one) => one.range)]));
  for (const validation of validations) list.children.push(elementLike(root, validationXml(validation, dateShift)));
  const count = childElements(list).length;
  if (count === 0) removeChildren(root, (child) => child === list);
  else setAttribute(list, 'count', String(count));
}

/** True where one of several ranges (`A1:B2 D4`) meets one of these. */
export function touches(ranges: string | undefined, others: readonly Range[]): boolean {
  return (ranges ?? '').split(/\s+/).some((text) => {
    const range = rangeOf(text);
    return range !== undefined && others.some((other) => intersects(range, other));
  });
}

function validationXml(validation: Validation, dateShift: number): string {
  const { rule, strict, title, message, prompt, range } = validation;
  const heading = encodeAttribute(validationTitle(title));
  const words = (text: string): string => encodeAttribute(validationMessage(text));
  const asks = prompt === undefined ? '' : ` showInputMessage="1" promptTitle="${heading}" prompt="${words(prompt)}"`;
  return (
    `<dataValidation type="${rule.kind}"${strict ? '' : ' errorStyle="warning"'} allowBlank="1" showErrorMessage="1"` +
    ` errorTitle="${heading}" error="${words(message)}"${asks}` +
    ` sqref="${rangeAddress(range)}">${ruleXml(rule, dateShift)}</dataValidation>`
  );
}

function ruleXml(rule: Validation['rule'], dateShift: number): string {
  switch (rule.kind) {
    case 'list':
      return formulaXml(1, 'source' in rule ? rule.source : `"${pickList(rule.values).replaceAll('"', '""')}"`);
    case 'custom':
      return formulaXml(1, rule.formula);
    case 'date':
      return formulaXml(1, String(rule.from - dateShift)) + formulaXml(2, String(rule.to - dateShift));
    default:
      return formulaXml(1, String(rule.from)) + formulaXml(2, String(rule.to));
  }
}

function formulaXml(number: 1 | 2, formula: string): string {
  return `<formula${number}>${encodePlain(formula)}</formula${number}>`;
}
