import { decodeXml, encodePlain } from '../xml/xml-text';
import { textOfRaw } from '../reading/text-of-token';
import { attribute, isElement, setAttribute, type XmlElement } from '../xml/xml-tree';

const formulaNames = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula']);

/** True for elements whose text is a formula, whatever part they stand in. */
function holdsFormulaText(element: XmlElement): boolean {
  return formulaNames.has(element.name);
}

/** Attributes that are formulas: what a text box shows, what a control reads and writes. */
const formulaAttributes = [
  'textlink',
  'fmlaLink',
  'fmlaRange',
  'fmlaGroup',
  'fmlaTxbx',
  'linkedCell',
  'listFillRange',
] as const;

/** Changes every formula that an element holds, in its text or in its attributes. */
export function changeFormulas(element: XmlElement, change: (formula: string) => string): void {
  if (holdsFormulaText(element)) changeText(element, change);
  for (const name of formulaAttributes) changeAttribute(element, name, change);
}

/** Changes the text of an element that holds nothing else. */
export function changeText(element: XmlElement, change: (text: string) => string): void {
  if (element.children.length === 0 || element.children.some(isElement)) return;
  const written = element.children.filter((child) => typeof child === 'string' && !/^<(?:!--|\?)/.test(child));
  const text = written.map((child) => textOfRaw(String(child))).join('');
  const changed = change(text);
  if (changed !== text) element.children = [encodePlain(changed)];
}

export function changeAttribute(element: XmlElement, name: string, change: (value: string) => string): void {
  const value = attribute(element, name);
  if (value === undefined) return;
  const changed = change(value);
  if (changed !== value) setAttribute(element, name, encodePlain(changed));
}

/** Whether a part can hold references to the sheet, however it spells the name; spares reading those that cannot. */
export function mentions(xml: string, sheet: string): boolean {
  const text = decodeXml(xml).toLowerCase();
  const name = sheet.toLowerCase();
  return text.includes(name) || text.includes(name.replaceAll("'", "''"));
}
