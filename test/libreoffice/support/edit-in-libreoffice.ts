import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alwaysRecalculates } from './recalculate';

/** In a profile that is not yet set up LibreOffice writes its own macros over ours. */
const setUp =
  '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>';
const settled = alwaysRecalculates.replace('</oor:items>', `${setUp}</oor:items>`);

/** What a person does to a sheet; rows and columns from 0. */
export type Deed =
  | { readonly do: 'insertRows' | 'deleteRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly do: 'insertColumns' | 'deleteColumns'; readonly sheet: string; readonly at: number }
  /** Types as at the keyboard: `8.5` becomes a number; into a locked cell of a protected sheet nothing is typed. */
  | {
      readonly do: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** Cuts a row and inserts it before another: formulas elsewhere follow it. */
  | { readonly do: 'moveRow' | 'moveColumn'; readonly sheet: string; readonly from: number; readonly to: number }
  | {
      readonly do: 'sort';
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      readonly right: number;
      readonly by: number;
      readonly ascending: boolean;
    };

/** Does these deeds in one start of LibreOffice, which moves what refers to the cells, and calculates everything anew. */
export function editInLibreOffice(
  books: readonly { readonly bytes: Uint8Array; readonly deeds: readonly Deed[] }[],
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-libreoffice-'));
  try {
    const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
    mkdirSync(basic, { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settled);
    const files = books.map(({ bytes }, index) => {
      writeFileSync(join(folder, `in${String(index)}.xlsx`), bytes);
      return join(folder, `out${String(index)}.xlsx`);
    });
    const main = books.map(({ deeds }, index) => bookMacro(folder, index, deeds)).join('\n');
    writeFileSync(
      join(basic, 'Module1.xba'),
      module(`Sub Main\nOn Error Resume Next\n${main}\nStarDesktop.terminate()\nEnd Sub\n${procedures}`),
    );
    writeFileSync(join(basic, 'script.xlb'), library);
    writeFileSync(join(basic, '..', 'script.xlc'), libraries);
    const options = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
    ];
    execFileSync('soffice', [...options, 'macro:///Standard.Module1.Main'], { stdio: 'ignore', timeout: 600_000 });
    return files.map((file) => new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookMacro(folder: string, index: number, deeds: readonly Deed[]): string {
  const url = (name: string) => text(pathToFileURL(join(folder, `${name}${String(index)}.xlsx`)).href);
  return [
    `Dim doc${String(index)}`,
    `doc${String(index)} = Opened(${url('in')})`,
    ...deeds.map((deed) => deedMacro(`doc${String(index)}.Sheets.getByName(${text(deed.sheet)})`, deed)),
    `Finish(doc${String(index)}, ${url('out')})`,
  ].join('\n');
}

function deedMacro(sheet: string, deed: Deed): string {
  const call = (name: string, ...numbers: readonly number[]) => `${name}(${[sheet, ...numbers].join(', ')})`;
  switch (deed.do) {
    case 'type':
      return `Typed(${sheet}, ${deed.column}, ${deed.row}, ${text(deed.text)})`;
    case 'insertRows':
      return `${sheet}.Rows.insertByIndex(${deed.at}, ${deed.count})`;
    case 'deleteRows':
      return `${sheet}.Rows.removeByIndex(${deed.at}, ${deed.count})`;
    case 'insertColumns':
      return `${sheet}.Columns.insertByIndex(${deed.at}, 1)`;
    case 'deleteColumns':
      return `${sheet}.Columns.removeByIndex(${deed.at}, 1)`;
    case 'moveRow':
      return call('MoveRow', deed.from, deed.to);
    case 'moveColumn':
      return call('MoveColumn', deed.from, deed.to);
    case 'sort':
      return call('SortRows', deed.top, deed.bottom, deed.right, deed.by, deed.ascending ? 1 : 0);
  }
}

const procedures = `
Function Opened(url)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, options())
End Function
Sub Finish(doc, url)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "Calc MS Excel 2007 XML"
  doc.calculateAll()
  doc.storeToURL(url, options())
  doc.close(True)
End Sub
Sub Typed(sheet, column, row, text)
  Dim cell
  cell = sheet.getCellByPosition(column, row)
  If sheet.isProtected() And cell.CellProtection.IsLocked Then Exit Sub
  cell.setFormula(text)
End Sub
Sub MoveRow(sheet, source, target)
  Dim first
  first = source
  sheet.Rows.insertByIndex(target, 1)
  If target <= source Then first = source + 1
  sheet.moveRange(sheet.getCellByPosition(0, target).CellAddress, sheet.getCellRangeByPosition(0, first, 60, first).RangeAddress)
  sheet.Rows.removeByIndex(first, 1)
End Sub
Sub MoveColumn(sheet, source, target)
  Dim first
  first = source
  sheet.Columns.insertByIndex(target, 1)
  If target <= source Then first = source + 1
  sheet.moveRange(sheet.getCellByPosition(target, 0).CellAddress, sheet.getCellRangeByPosition(first, 0, first, 5000).RangeAddress)
  sheet.Columns.removeByIndex(first, 1)
End Sub
Sub SortRows(sheet, top, bottom, rightmost, by, ascending)
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = by
  fields(0).IsAscending = (ascending = 1)
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = "SortFields"
  options(0).Value = fields()
  options(1).Name = "ContainsHeader"
  options(1).Value = False
  sheet.getCellRangeByPosition(0, top, rightmost, bottom).sort(options())
End Sub
`;

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

function module(code: string): string {
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const type = '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n';
  return `${head}${type}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
}

const library = `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/>
</library:library>`;
const libraries = `${head}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;
