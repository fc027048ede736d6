import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice recalculates a file when it opens it only where this setting says always (0). */
export const alwaysRecalculates = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Recalculates workbooks in one start of LibreOffice, each as it was given, and returns them in the same order. */
export function recalculate(books: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-libreoffice-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculates);
    const files = books.map((bytes, index) => {
      const file = join(folder, 'in', `${String(index)}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const options = [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless'];
    execFileSync('soffice', [...options, '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...files], {
      stdio: 'ignore',
      timeout: 600_000,
    });
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, 'out', `${String(index)}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
