import { version } from '../../package.json';
import { runProgram } from './program';

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runProgram(process.argv.slice(2), version).then((code) => {
  process.exitCode = code;
});
