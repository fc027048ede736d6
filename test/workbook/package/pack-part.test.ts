import { nativeDeflate } from '../../../src/workbook/disk/native-deflate';
import { packPart } from '../../../src/workbook/package/pack-part';
import { decodePart } from '../../../src/workbook/xml/decode-part';
import { plainDeflate } from '../../../src/workbook/zip/deflate';
import { unpackEntry, unpackStart } from '../../../src/workbook/zip/unpack-entry';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const deflaters = { 'JavaScript alone': plainDeflate, "Node's packer": nativeDeflate };

describe.each(Object.entries(deflaters))('with %s', (_, deflate) => {
  // `unpackEntry` throws where size or checksum are not those of the content.
  const back = (pieces: readonly string[]) => decodePart(unpackEntry(packPart('a.xml', pieces, deflate)));

  test.each<readonly [string, readonly string[]]>([
    ['no pieces', []],
    ['nothing', ['']],
    ['one piece', [`${declaration}<a>考核</a>`]],
    ['a step filled to its end', [declaration.padEnd(1 << 18, 'x')]],
    ['one piece of several steps', [`${declaration}${'学期考评'.repeat(200_000)}`]],
    ['many small pieces', [declaration, ...Array.from({ length: 200_000 }, (_, at) => `<c>第${at}条𠮷</c>`)]],
    ['characters of two halves', ['x'.repeat((1 << 18) - 1), '𠮷', 'y'.repeat(9), '𠮷'.repeat(300_000)]],
  ])('packs %s so that it comes back whole', (_, pieces) => expect(back(pieces) === pieces.join('')).toBe(true));

  test('says that it is UTF-8, whatever the part said', () => {
    const said = back(['<?xml version="1.0" encoding="gb2312"?>', '<a/>']);
    expect(said).toBe('<?xml version="1.0" encoding="UTF-8"?><a/>');
  });

  test('shows the beginning of a large part, and all of a small one', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `<c>${at}</c>`).join('');
    const start = decodePart(unpackStart(packPart('a.xml', [text], deflate)));
    expect(start.length > 1000 && start.length < text.length && text.startsWith(start)).toBe(true);
    expect(decodePart(unpackStart(packPart('a.xml', ['<a/>'], deflate)))).toBe('<a/>');
  });
});
