import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSets, officeUses } from '../support/office-members';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const asked = `ExcelApi ${/<Set Name="ExcelApi" MinVersion="([^"]+)"/.exec(manifest)?.[1] ?? ''}`;
const uses = officeUses(root);

/** Members that are newer than the manifest's set, each with the question that stands before its use in the same function. */
const guarded: Readonly<Record<string, string>> = {
  'Table.resize': "supports('1.13')",
  'Range.getMergedAreasOrNullObject': "supports('1.13')",
  'WorksheetChangedEventArgs.triggerSource': "supports('1.14')",
  'WorksheetCollection.onNameChanged': "supports('1.17')",
};

test('what the code calls is in the set that the manifest asks for, or Excel is asked before', () => {
  const newer = uses.filter(({ set }) => compareSets(set, asked) > 0);
  const open = newer.filter(({ member, set, around }) => {
    const guard = guarded[member] ?? 'none';
    const known = `ExcelApi ${/'([\d.]+)'/.exec(guard)?.[1] ?? '0.0'}`;
    return !around.includes(guard) || compareSets(set, known) > 0;
  });
  expect(open.map(({ member, set, file }) => `${member} (${set}) in ${file}`)).toEqual([]);
  expect([...new Set(newer.map(({ member }) => member))].sort()).toEqual(Object.keys(guarded).sort());
});

test('the manifest asks for no newer set than the code needs', () => {
  const needed = uses.filter(({ member }) => !(member in guarded)).map(({ set }) => set);
  expect(needed.sort(compareSets).at(-1)).toBe(asked);
});

test('members are found however they are written', () => {
  const sets = new Map(uses.map(({ member, set }) => [member, set]));
  const shown = [
    ['called', 'Worksheet.getRangeByIndexes', 'ExcelApi 1.7'],
    ['read', 'Worksheet.pageLayout', 'ExcelApi 1.9'],
    ['taken apart', 'Worksheet.visibility', 'ExcelApi 1.1'],
    ['loaded by a text', 'AutoFilter.isDataFiltered', 'ExcelApi 1.9'],
    ['loaded by a text over several objects', 'WorksheetProtection.protected', 'ExcelApi 1.2'],
    ['handed over in an object', 'SettableCellProperties.hyperlink', 'ExcelApi 1.9'],
    ['a value', 'DataValidationAlertStyle.stop', 'ExcelApi 1.8'],
    ['outside Excel’s own names', 'Event.completed', 'Mailbox 1.3'],
  ] as const;
  expect(shown.map(([how, member]) => [how, member, sets.get(member)])).toEqual(shown);
});
