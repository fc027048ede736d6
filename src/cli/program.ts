import { Command, CommanderError } from 'commander';
import { exitCode, languageOf, terminalConsole } from './console';
import type { Console, ExitCode } from './console';
import { runCheck } from './commands/run-check';
import { runCollect } from './commands/run-collect';
import { runCredit } from './commands/run-credit';
import { runDistribute } from './commands/run-distribute';
import { runExplain } from './commands/run-explain';
import { runNew } from './commands/run-new';
import { runPrepare } from './commands/run-prepare';
import { runReport } from './commands/run-report';
import { runSample } from './commands/run-sample';
import { runTotal } from './commands/run-total';
import { endProgress } from './progress';
import { failureJson } from './failure-json';
import { sentenceOf } from './sentence-of';
import { UsageError } from './usage-error';
import { WorkbookError } from '../workbook/workbook-error';
import type { CliMessageId } from '../words/cli-words';
import type { Language } from '../words/words';

type Run = (console: Console) => Promise<ExitCode>;

/** The command line of scoring.md: parses the arguments, runs one command, turns every failure into a sentence and an exit code. */
export async function runProgram(args: readonly string[], version: string): Promise<ExitCode> {
  const console = terminalConsole(languageIn(args));
  const fail = failure(args, console);
  let run: Run | undefined;
  const program = buildProgram(console, version, (chosen) => (run = chosen));
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.done;
    if (error.code === 'commander.help') console.printError(program.helpInformation());
    else fail(usageMessage(error, console), null, 'X1');
    return exitCode.usage;
  }
  const language = languageArgument(args);
  if (language !== undefined && languageOf(language) === undefined) {
    fail(console.say('cli.usage.lang', { what: language }), language, 'X1');
    return exitCode.usage;
  }
  if (run === undefined) {
    console.printError(program.helpInformation());
    return exitCode.usage;
  }
  return runSafely(run, console, fail);
}

/** Tells a failure: in a sentence, and with --json as a document too. */
type Fail = (sentence: string, value: string | null, code: 'X1' | 'X3') => void;

function failure(args: readonly string[], { printError, printJson }: Console): Fail {
  const command = args.find((argument) => !argument.startsWith('-')) ?? '';
  return (sentence, value, code) => {
    if (args.includes('--json')) printJson(failureJson(command, code, value, sentence));
    printError(sentence);
  };
}

async function runSafely(run: Run, console: Console, fail: Fail): Promise<ExitCode> {
  try {
    return await run(console);
  } catch (error) {
    endProgress();
    if (error instanceof WorkbookError || error instanceof UsageError) {
      const { file, path } = error.values;
      const value = file ?? path;
      fail(
        sentenceOf(error, console.say),
        value === undefined ? null : String(value),
        error instanceof UsageError ? 'X1' : 'X3',
      );
    } else fail(console.say('fault.unknown', { detail: detailOf(error) }), null, 'X3');
    return exitCode.usage;
  }
}

/** Our own mistake: a clerk gets one sentence, a developer who sets DEBUG the whole trace. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['DEBUG'] === undefined ? error.message : (error.stack ?? error.message);
}

/** --lang is looked for first, because messages about other arguments are in that language too. */
function languageIn(args: readonly string[]): Language {
  return languageOf(languageArgument(args) ?? '') ?? 'zh-CN';
}

function languageArgument(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at]?.startsWith('--lang=') === true ? args[at].slice('--lang='.length) : args[at + 1];
}

function buildProgram(console: Console, version: string, choose: (run: Run) => void): Command {
  const { say } = console;
  const program = emptyProgram(version, say);
  const add = (usage: string, about: CliMessageId) => addCommand(program, usage, about, say);
  const removeObsolete = ['--remove-obsolete', say('cli.option.removeObsolete')] as const;
  const registers = ['--registers', say('cli.option.registers')] as const;
  const scheme = ['--scheme <id>', say('cli.option.scheme')] as const;
  const json = ['--json', say('cli.option.json')] as const;
  const addWriting = (usage: string, about: CliMessageId) =>
    add(usage, about)
      .option('-o, --output <OUT.xlsx>', say('cli.option.output'))
      .option('--force', say('cli.option.force'));
  add('new <OUT.xlsx>', 'cli.new')
    .option(...scheme)
    .option('--scoring <on|off>', say('cli.option.scoring'))
    .option(...registers)
    .option('--judges <list>', say('cli.option.judges'))
    .option('--rubric <TABLE.xlsx|.csv>', say('cli.option.rubric'))
    .option('--departments <FILE.csv|.xlsx>', say('cli.option.departments'))
    .option('--from <LAST.xlsx>', say('cli.option.from'))
    .action((path: string, options) => choose((to) => runNew(path, options, to)));
  addWriting('prepare <BOOK.xlsx>', 'cli.prepare')
    .option(...scheme)
    .option('--scoring <on|off>', say('cli.option.scoring'))
    .option(...registers)
    .option(...removeObsolete)
    .action((path: string, options) => choose((to) => runPrepare(path, options, to)));
  add('sample <OUT.xlsx>', 'cli.sample')
    .option(...scheme)
    .action((path: string, options) => choose((to) => runSample(path, options, to)));
  addWriting('check <BOOK.xlsx>', 'cli.check')
    .option('--apply-fixes', say('cli.option.applyFixes'))
    .option('--accept <codes>', say('cli.option.accept'))
    .option('--reason <text>', say('cli.option.reason'))
    .option(...json)
    .action((path: string, options) => choose((to) => runCheck(path, options, to)));
  addWriting('total <BOOK.xlsx>', 'cli.total')
    .option('--details <DIR>', say('cli.option.details'))
    .option('--draft', say('cli.option.draft'))
    .option(...json)
    .action((path: string, options) => choose((to) => runTotal(path, options, to)));
  add('explain <BOOK.xlsx> <department> [criterion]', 'cli.explain')
    .option(...json)
    .action((path: string, department: string, criterion: string | undefined, options) =>
      choose((to) => runExplain(path, department, criterion, options, to)),
    );
  addWriting('report <BOOK.xlsx>', 'cli.report')
    .option('--attachment <FILE.xlsx>', say('cli.option.attachment'))
    .option('--per-department <DIR>', say('cli.option.perDepartment'))
    .option('--print <FILE.xlsx>', say('cli.option.print'))
    .option('--form <activities|indicators>', say('cli.option.form'))
    .option('--template <FORM.xlsx>', say('cli.option.template'))
    .option(...json)
    .action((path: string, options) => choose((to) => runReport(path, options, to)));
  addWriting('credit <BOOK.xlsx> <SEMESTER.xlsx>', 'cli.credit')
    .option('--column <name>', say('cli.option.column'))
    .option('--overwrite', say('cli.option.overwrite'))
    .action((book: string, semester: string, options) => choose((to) => runCredit(book, semester, options, to)));
  return addExchange(program, say, choose);
}

/** Forms out, returns in. */
function addExchange(program: Command, say: Console['say'], choose: (run: Run) => void): Command {
  addCommand(program, 'distribute <BOOK.xlsx>', 'cli.distribute', say)
    .option('--to <DIR>', say('cli.option.to'))
    .option('--only <names>', say('cli.option.only'))
    .option('--zip <FILE.zip>', say('cli.option.zip'))
    .action((path: string, options) => choose((to) => runDistribute(path, options, to)));
  addCommand(program, 'collect <BOOK.xlsx> <RETURN...>', 'cli.collect', say)
    .option('-o, --output <OUT.xlsx>', say('cli.option.output'))
    .option('--force', say('cli.option.force'))
    .option('--as <FILE=name>', say('cli.option.as'), (one: string, more: readonly string[] = []) => [...more, one])
    .option('--take <master|returns>', say('cli.option.take'))
    .option('--marked <DIR>', say('cli.option.marked'))
    .option('--log', say('cli.option.log'))
    .option('--json', say('cli.option.json'))
    .action((path: string, returns: readonly string[], options) =>
      choose((to) => runCollect(path, returns, options, to)),
    );
  return program;
}

function emptyProgram(version: string, say: Console['say']): Command {
  const program = new Command('weektally');
  program
    .description(say('cli.about'))
    .version(version, '-V, --version', say('cli.option.version'))
    .option('--lang <zh-CN|en>', say('cli.option.lang'));
  program.helpCommand(false).helpOption('-h, --help', say('cli.option.help'));
  program.configureOutput({ writeErr: () => undefined }).exitOverride();
  program.configureHelp({ styleTitle: (title) => helpTitle(title, say) });
  return program;
}

function addCommand(program: Command, usage: string, about: CliMessageId, say: Console['say']) {
  return program
    .command(usage)
    .description(say(about))
    .option('--lang <zh-CN|en>', say('cli.option.lang'))
    .helpOption('-h, --help', say('cli.option.help'))
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => helpTitle(title, say) })
    .exitOverride();
}

/** Commander's own headings, in the user's language. */
function helpTitle(title: string, say: Console['say']): string {
  const ids = new Map<string, CliMessageId>([
    ['Usage:', 'cli.help.usage'],
    ['Arguments:', 'cli.help.arguments'],
    ['Options:', 'cli.help.options'],
    ['Commands:', 'cli.help.commands'],
  ]);
  const id = ids.get(title);
  return id === undefined ? title : say(id);
}

const usageMessages = new Map<string, CliMessageId>([
  ['commander.unknownOption', 'cli.usage.unknownOption'],
  ['commander.unknownCommand', 'cli.usage.unknownCommand'],
  ['commander.missingArgument', 'cli.usage.missingArgument'],
  ['commander.optionMissingArgument', 'cli.usage.optionMissingArgument'],
  ['commander.excessArguments', 'cli.usage.excessArguments'],
]);

/** Commander speaks English; the word it complains about stands in quotation marks in its message. */
function usageMessage(error: CommanderError, { say }: Console): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return say(usageMessages.get(error.code) ?? 'cli.usage.other', { what });
}
