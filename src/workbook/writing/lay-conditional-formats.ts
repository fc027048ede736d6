import type { ConditionalFormat } from '../../core/base/sheet-content';
import { rangeAddress, type Range } from '../../core/base/cells';
import { elementLike, insertInOrder, removeChildren, worksheetOrder } from '../xml/schema-order';
import { attribute, childElements } from '../xml/xml-tree';
import { encodePlain } from '../xml/xml-text';
import { touches } from './lay-validations';
import type { SheetDraft } from './sheet-draft';

/** Conditional formats, in place of those that touch the content or the new ones; the first counts most. */
export function layConditionalFormats(sheet: SheetDraft, formats: readonly ConditionalFormat[], extent: Range): void {
  const { root, draft } = sheet;
  const replaced = [extent, ...formats.map((format) => format.range)];
  removeChildren(
    root,
    (child) => child.name === 'conditionalFormatting' && touches(attribute(child, 'sqref'), replaced),
  );
  const rules = childElements(root, 'conditionalFormatting').flatMap((child) => childElements(child, 'cfRule'));
  const lowest = Math.max(0, ...rules.map((rule) => Number(attribute(rule, 'priority') ?? 0)));
  formats.forEach((format, index) => {
    const look = draft.styles.differentialOf(format.style);
    const rule = `<cfRule type="expression" dxfId="${look}" priority="${lowest + index + 1}">`;
    const formula = `<formula>${encodePlain(format.formula)}</formula>`;
    const xml = `<conditionalFormatting sqref="${rangeAddress(format.range)}">${rule}${formula}</cfRule></conditionalFormatting>`;
    insertInOrder(root, elementLike(root, xml), worksheetOrder);
  });
}
