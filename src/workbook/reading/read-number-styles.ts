import { attribute, childElement, childElements, readXml, type XmlElement } from '../xml/xml-tree';
import { WorkbookError } from '../workbook-error';
import type { PartStore } from '../package/part-store';
import { marksOfFormat } from './shown-as';

/** What a cell style makes of numbers. */
export type NumberStyle = ReturnType<typeof marksOfFormat>;

/** Characters of a number format in Excel. */
const longestCode = 255;

/** For each cell style, whether it shows dates or percentages. */
export function readNumberStyles(store: PartStore, part: string | undefined): readonly NumberStyle[] {
  if (part === undefined) return [];
  const { root } = readXml(store.text(part), part);
  const codes = formatCodes(root);
  // Excel takes no longer one, and what it would mean nobody can see.
  if ([...codes.values()].some((code) => code.length > longestCode)) throw new WorkbookError('fault.damaged', { part });
  const styles = childElement(root, 'cellXfs');
  return (styles === undefined ? [] : childElements(styles, 'xf')).map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    return marksOfFormat(id, codes.get(id));
  });
}

/** Custom number formats by id. */
export function formatCodes(styles: XmlElement): ReadonlyMap<number, string> {
  const formats = childElement(styles, 'numFmts');
  return new Map(
    (formats === undefined ? [] : childElements(formats, 'numFmt')).map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? '',
    ]),
  );
}
