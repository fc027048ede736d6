import { decodeXml, encodePlain } from '../xml/xml-text';
import { attribute, setAttribute, type XmlElement } from '../xml/xml-tree';

const formulaNames = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula']);

/** True for elements whose text is a formula, whatever part they stand in. */
export function holdsFormulaText(element: XmlElement): boolean {
  return formulaNames.has(element.name);
}

/** Changes the text of an element that holds nothing else. */
export function changeText(element: XmlElement, change: (text: string) => string): void {
  const [only] = element.children;
  if (typeof only !== 'string' || element.children.length !== 1) return;
  const text = decodeXml(only);
  const changed = change(text);
  if (changed !== text) element.children = [encodePlain(changed)];
}

export function changeAttribute(element: XmlElement, name: string, change: (value: string) => string): void {
  const value = attribute(element, name);
  if (value === undefined) return;
  const changed = change(value);
  if (changed !== value) setAttribute(element, name, encodePlain(changed));
}

/** Whether a part can hold references to the sheet; spares reading those that cannot. */
export function mentions(xml: string, sheet: string): boolean {
  return xml.toLowerCase().includes(encodePlain(sheet.replaceAll("'", "''")).toLowerCase());
}
