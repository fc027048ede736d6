import { runProgram } from '../../src/cli/program';

/** What a person at the keyboard gets: the exit code and both streams. */
export async function run(...args: readonly string[]) {
  const told = { out: '', err: '' };
  const catching = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    told[stream] += String(text);
    return true;
  };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(catching('out'));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(catching('err'));
  try {
    return { code: await runProgram(args, '0.0.0'), ...told };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
