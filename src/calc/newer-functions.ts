/**
 * Functions that came after Excel 2007: files name them with `_xlfn.` before them, and no program knows them without. LET and LAMBDA are
 * not among them, whose words need more than that.
 */
const newer = new RegExp(
  '^(?:A?COTH?|IM(?:COSH|COT|CSCH?|SECH?|SINH|TAN)|CSCH?|SECH?|AGGREGATE|ARABIC|ARRAYTOTEXT|BASE|BIT(?:AND|X?OR|[LR]SHIFT)|COMBINA|' +
    'CONCAT|DAYS|DECIMAL|DROP|EXPAND|FILTER(?:XML)?|FORMULATEXT|GAMMA|GAUSS|IFNA|IFS|ISFORMULA|ISOWEEKNUM|M(?:AX|IN)IFS|MUNIT|' +
    'NUMBERVALUE|PDURATION|PERMUTATIONA|PHI|RANDARRAY|RRI|SEQUENCE|SHEETS?|SORT(?:BY)?|SWITCH|TAKE|TEXT(?:AFTER|BEFORE|JOIN|SPLIT)|' +
    'UNICHAR|UNICODE|UNIQUE|VALUETOTEXT|WEBSERVICE|X(?:LOOKUP|MATCH|OR)|[HV]STACK|(?:CHOOSE|TO|WRAP)(?:COL|ROW)S?|' +
    '[A-Z]+(?:\\.S)?\\.(?:DIST|INV|TEST|PRECISE|MATH|NORM|T|P|S|MULT|SNGL|EXC|INC|AVG|EQ|LINEAR|ETS)(?:\\.\\w+)?)$',
  'i',
);
/** A text, a sheet's name in quotation marks, or the name of a function that is called. */
const texts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.\\]+(?=\()/gu;

function asStored(name: string): string {
  if (!newer.test(name)) return name;
  const upper = name.toUpperCase();
  return upper === 'FILTER' || upper === 'SORT' ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}

/** A formula as files store it, of one as people write it: `IFS(A1,1)` is `_xlfn.IFS(A1,1)`. */
export function storedFormula(formula: string): string {
  return formula.replace(texts, asStored);
}

/** A formula as people write it. */
export function writtenFormula(formula: string): string {
  return formula.replace(texts, (word) => {
    const name = word.replace(/^_xlfn\.(?:_xlws\.)?/i, '');
    return asStored(name).toUpperCase() === word.toUpperCase() ? name : word;
  });
}
