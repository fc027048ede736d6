import Sequencer from '@jest/test-sequencer';

/** The longest suites, the longest first: one that begins last keeps everybody waiting with one processor at work. */
const slow = [
  'faults/prepare',
  'faults/output',
  'faults/input',
  'libreoffice/corpus',
  'libreoffice/changes',
  'libreoffice/statistics',
  'excel/others',
  'tasks/start',
  'engine/engine',
  'corpus/libraries',
  'core/scores/third-school',
  'core/reading/hostile-texts',
  'workbook/disk/races',
  'whole-file/user-cells',
  'whole-file/whole-file',
].map((name) => `test/${name}.test.ts`);

/** Jest knows by itself how long a suite took the last time; a fresh clone has no last time. */
export default class SlowFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const at = slow.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
      return at === -1 ? slow.length : at;
    };
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
