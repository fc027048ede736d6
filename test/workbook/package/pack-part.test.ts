import { nativeCodec } from '../../../src/workbook/disk/native-codec';
import { packPart } from '../../../src/workbook/package/pack-part';
import { WorkbookError } from '../../../src/workbook/workbook-error';
import { decodePart } from '../../../src/workbook/xml/decode-part';
import { plainCodec } from '../../../src/workbook/zip/codec';
import { unpackEntry, unpackStart } from '../../../src/workbook/zip/unpack-entry';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const codecs = { 'JavaScript alone': plainCodec, "Node's packer": nativeCodec };

describe.each(Object.entries(codecs))('with %s', (_, codec) => {
  // `unpackEntry` throws where size or checksum are not those of the content.
  const back = (pieces: readonly string[]) => decodePart(unpackEntry(packPart('a.xml', pieces, codec), codec));

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
    const start = decodePart(unpackStart(packPart('a.xml', [text], codec)));
    expect(start.length > 1000 && start.length < text.length && text.startsWith(start)).toBe(true);
    expect(decodePart(unpackStart(packPart('a.xml', ['<a/>'], codec)))).toBe('<a/>');
  });

  test.each([
    ['fewer', -1],
    ['more', 1],
    ['no', -Infinity],
  ])('an entry that declares %s bytes is refused', (_, off) => {
    const entry = packPart('a.xml', ['<a>text</a>'], codec);
    const size = Math.max(0, entry.size + off);
    expect(() => unpackEntry({ ...entry, size }, codec)).toThrow(WorkbookError);
  });

  test('a stream that is cut off or no stream at all is refused', () => {
    const entry = packPart('a.xml', ['<a>some longer text of a part</a>'], codec);
    expect(() => unpackEntry({ ...entry, packed: entry.packed.subarray(0, 9) }, codec)).toThrow(WorkbookError);
    expect(() => unpackEntry({ ...entry, packed: Uint8Array.from([7, 7, 7, 7]) }, codec)).toThrow(WorkbookError);
  });
});
