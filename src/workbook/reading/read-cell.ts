import { attributeOf } from '../xml/xml-attributes';
import type { XmlScanner } from '../xml/xml-scanner';
import type { CellDraft } from './cell-draft';
import type { SharedFormulas } from './shared-formulas';
import { textOfToken } from './text-of-token';

/** Reads on from the opening tag of a cell to its closing tag. */
export function readCell(
  scanner: XmlScanner,
  place: { readonly row: number; readonly column: number },
  formulas: SharedFormulas,
): CellDraft {
  const { attributes } = scanner;
  const draft: CellDraft = {
    type: attributeOf(attributes, 't') ?? 'n',
    style: Number(attributeOf(attributes, 's') ?? 0),
    value: undefined,
    inline: '',
    formula: undefined,
  };
  if (scanner.empty) return draft;
  const end = scanner.tag;
  let phonetic = false;
  for (;;) {
    const token = scanner.next();
    if (token === 'end') throw scanner.damaged();
    if (token === 'close' && scanner.tag === end) return draft;
    if (token === 'close' && scanner.name === 'rPh') phonetic = false;
    if (token !== 'open') continue;
    const { name } = scanner;
    if (name === 'v') draft.value = content(scanner);
    else if (name === 'f') draft.formula = formulas.read(scanner.attributes, content(scanner), place);
    else if (name === 't' && !phonetic) draft.inline += content(scanner);
    else if (name === 'rPh') phonetic = !scanner.empty;
    else if (name === 'extLst') content(scanner);
  }
}

/** The text up to the closing tag. */
function content(scanner: XmlScanner): string {
  let text = '';
  if (scanner.empty) return text;
  const { tag } = scanner;
  for (;;) {
    const token = scanner.next();
    if (token === 'text') text += textOfToken(scanner);
    else if (token === 'close' && scanner.tag === tag) return text;
    else if (token === 'end') throw scanner.damaged();
  }
}
