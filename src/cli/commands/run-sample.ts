import { sample } from '../../tasks/sample';
import { nativeCodec } from '../../workbook/disk/native-codec';
import { newWorkbookFile } from '../../workbook/file-workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, saveBook } from '../files';
import { UsageError } from '../usage-error';
import { schemeOption } from './scheme-option';

/** `sample`: a filled example with a realistic share of dirty rows. */
export async function runSample(
  path: string,
  options: { readonly scheme?: string },
  console: Console,
): Promise<ExitCode> {
  const scheme = schemeOption(options.scheme);
  const workbook = newWorkbookFile(nativeCodec);
  const result = await sample(workbook, { scheme, workbookId: newWorkbookId(), say: console.say });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  saveBook(path, workbook);
  console.print(console.say('cli.wrote', { path }));
  return exitCode.done;
}
