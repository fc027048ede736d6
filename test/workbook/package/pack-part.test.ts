import { packPart } from '../../../src/workbook/package/pack-part';
import { decodePart } from '../../../src/workbook/xml/decode-part';
import { unpackEntry } from '../../../src/workbook/zip/unpack-entry';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

// `unpackEntry` throws where size or checksum are not those of the content.
const back = (xml: string) => decodePart(unpackEntry(packPart('a.xml', xml)));

test.each([
  ['nothing', ''],
  ['one step', `${declaration}<a>考核</a>`],
  ['a step filled to its end', declaration.padEnd(1 << 18, 'x')],
  ['several steps', `${declaration}${'学期考评'.repeat(200_000)}`],
  ['a character of two halves across the end of a step', `${'x'.repeat((1 << 18) - 1)}𠮷${'y'.repeat(9)}`],
  ['many of them', '𠮷'.repeat(300_000)],
])('packs %s so that it comes back whole', (_, xml) => expect(back(xml) === xml).toBe(true));

test('says that it is UTF-8, whatever the part said', () => {
  expect(back('<?xml version="1.0" encoding="gb2312"?><a/>')).toBe('<?xml version="1.0" encoding="UTF-8"?><a/>');
});
