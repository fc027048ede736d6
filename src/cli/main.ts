import { version } from '../../package.json';
import { exitCode } from './console';
import { runProgram } from './program';

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${error.message}\n`);
  process.exit(exitCode.usage);
});

void runProgram(process.argv.slice(2), version).then((code) => {
  process.exitCode = code;
});
