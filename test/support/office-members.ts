import { relative, sep } from 'node:path';
import ts from 'typescript';

/** One use of a member of Office.js in our code. */
export type OfficeUse = {
  /** `Range.getMergedAreasOrNullObject`. */
  readonly member: string;
  /** The set by its declaration's comment: `ExcelApi 1.13`; empty where Office.js always had it. */
  readonly set: string;
  /** Below `src`. */
  readonly file: string;
  /** The text of the function around the use, where a question for the set would stand. */
  readonly around: string;
};

/** The core's own tsconfig knows no Office.js, and the command line is no add-in. */
const ignorant = /^(?:core|words|cli)\//;

/** Every member of Office.js that code below `src` calls, reads, loads or hands over, by TypeScript's own resolution of names. */
export function officeUses(root: string): readonly OfficeUse[] {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile.bind(ts.sys));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const source = `${root}/src/`;
  const ours = fileNames.filter((name) => name.startsWith(source) && !ignorant.test(name.slice(source.length)));
  const program = ts.createProgram(ours, options);
  const checker = program.getTypeChecker();
  return ours.flatMap((name) => {
    const file = program.getSourceFile(name);
    return file === undefined ? [] : usesIn(file, checker, relative(source, name).split(sep).join('/'));
  });
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker, name: string): readonly OfficeUse[] {
  const uses: OfficeUse[] = [];
  const visit = (node: ts.Node): void => {
    for (const declaration of declarationsAt(node, checker)) {
      if (!declaration.getSourceFile().fileName.endsWith('@types/office-js/index.d.ts')) continue;
      uses.push({ member: nameOf(declaration), set: setOf(declaration), file: name, around: around(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** What a node means: the signature that is called, the property that is read, the properties that a text asks to load. */
function declarationsAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const called = checker.getResolvedSignature(node)?.declaration;
    return [...(called === undefined || ts.isJSDocSignature(called) ? [] : [called]), ...loadedBy(node, checker)];
  }
  if (ts.isPropertyAccessExpression(node)) return isCalled(node) ? [] : oldest(checker.getSymbolAtLocation(node.name));
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return oldest(checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const key = (node.propertyName ?? node.name).getText();
    return oldest(checker.getTypeAtLocation(node.parent).getProperty(key));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const type = checker.getContextualType(node.parent);
    return type === undefined ? [] : propertiesOf(type, node.name.getText(), checker);
  }
  return ts.isStringLiteralLike(node) ? valuesOf(node, checker) : [];
}

function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** Of several declarations of one member the one that Excel had first. */
function oldest(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  const declarations = symbol?.getDeclarations() ?? [];
  return [...declarations].sort((left, right) => compareSets(setOf(left), setOf(right))).slice(0, 1);
}

/** Before the null that many types have besides. */
function propertiesOf(type: ts.Type, key: string, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => oldest(checker.getPropertyOfType(one, key)));
}

/** `'Formulas'` where a value of `Excel.SpecialCellType` is wanted. */
function valuesOf(node: ts.StringLiteralLike, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const type = checker.getContextualType(node);
  const wanted = type?.isUnion() === true ? type.types : type === undefined ? [] : [type];
  return wanted.flatMap((one) => (one.isStringLiteral() && one.value === node.text ? oldest(one.getSymbol()) : []));
}

function loadedBy(node: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const [asked] = node.arguments ?? [];
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load' || asked === undefined) return [];
  const owner = checker.getTypeAtLocation(expression.expression);
  if (!/^Excel\./.test(checker.typeToString(owner, undefined, ts.TypeFormatFlags.UseFullyQualifiedType))) return [];
  if (ts.isObjectLiteralExpression(asked)) return [];
  return textsOf(asked, checker)
    .flatMap((text) => text.split(','))
    .flatMap((path) => alongPath(owner, path.trim(), node, checker));
}

function alongPath(owner: ts.Type, path: string, at: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  let type = owner;
  const found: ts.Declaration[] = [];
  for (const key of path.split('/')) {
    // A collection hands on what it is asked for to its items.
    const property = checker.getPropertyOfType(type, key) ?? checker.getPropertyOfType(itemOf(type, at, checker), key);
    if (property === undefined) throw new Error(`${checker.typeToString(type)} has no ${key}: ${at.getText()}`);
    found.push(...oldest(property));
    type = elementOf(checker.getTypeOfSymbolAtLocation(property, at));
  }
  return found;
}

function itemOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): ts.Type {
  const items = checker.getPropertyOfType(type, 'items');
  return items === undefined ? type : elementOf(checker.getTypeOfSymbolAtLocation(items, at));
}

/** Of a list the type of its members. */
function elementOf(type: ts.Type): ts.Type {
  return type.getNumberIndexType() ?? type;
}

/** The texts that an expression may come to; one that cannot be told is a fault of this test. */
function textsOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, checker);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap((one) => textsOf(one, checker));
  if (ts.isTemplateExpression(node)) {
    let texts: readonly string[] = [node.head.text];
    for (const { expression, literal } of node.templateSpans) {
      const parts = textsOf(expression, checker);
      texts = texts.flatMap((text) => parts.map((part) => `${text}${part}${literal.text}`));
    }
    return texts;
  }
  const declaration = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.valueDeclaration : undefined;
  if (declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined)
    return textsOf(declaration.initializer, checker);
  throw new Error(`what is loaded here cannot be told: ${node.getText()}`);
}

function nameOf(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration)?.getText();
  const owner = ts.getNameOfDeclaration(toDeclaration(declaration.parent))?.getText();
  if (name === undefined) return `new ${owner ?? ''}`;
  return owner === undefined ? name : `${owner}.${name}`;
}

function toDeclaration(node: ts.Node): ts.Declaration | undefined {
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) return node;
  return ts.isModuleBlock(node) ? node.parent : undefined;
}

/** By the comment of the member itself, else by that of its class. */
function setOf(declaration: ts.Declaration): string {
  for (const node of [declaration, declaration.parent]) {
    const text = node.getSourceFile().text;
    const comments = (ts.getLeadingCommentRanges(text, node.pos) ?? []).map(({ pos, end }) => text.slice(pos, end));
    const comment = comments.at(-1) ?? '';
    const set = /\[\s*Api set:\s*(\w+)\s*([\d.]*)/.exec(comment) ?? /\| (DialogApi) (\d+\.\d+)\}/.exec(comment);
    if (set !== null) return `${set[1] ?? ''} ${set[2] ?? ''}`.trim();
  }
  return '';
}

/** Sets of other names count as newer than every numbered one of `ExcelApi`; those of Outlook are nothing to Excel. */
export function compareSets(left: string, right: string): number {
  return numberOf(left) - numberOf(right);
}

function numberOf(set: string): number {
  if (set === '' || set.startsWith('Mailbox ')) return 0;
  const [, major, minor] = /^ExcelApi (\d+)\.(\d+)$/.exec(set) ?? [];
  return major === undefined || minor === undefined ? Infinity : Number(major) * 1000 + Number(minor);
}

function around(node: ts.Node): string {
  let outer = node;
  while (!ts.isSourceFile(outer.parent) && !ts.isFunctionDeclaration(outer)) outer = outer.parent;
  return outer.getText();
}
