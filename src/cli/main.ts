import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { exitCode } from './console';
import { runProgram } from './program';
import { helpReading, isReadingThread } from './reading-threads';

// A clerk's machine has little memory: let the heap grow in moderate steps: 20 000 rows take about 400 MB.
setFlagsFromString('--heap-growing-percent=50');

if (isReadingThread) void helpReading();
else {
  // A reader that stops early (`| head`) is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`${error.message}\n`);
    process.exit(exitCode.usage);
  });

  void runProgram(process.argv.slice(2), version).then((code) => {
    process.exitCode = code;
  });
}
