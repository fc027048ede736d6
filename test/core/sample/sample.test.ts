import { evaluate } from '../../../src/core/evaluate';
import type { Evaluation } from '../../../src/core/evaluation';
import type { FindingCode } from '../../../src/core/base/findings';
import { schemes } from '../../../src/core/schemes/schemes';
import { sampleChanges } from '../../../src/core/sample/sample-changes';
import { seeded } from '../../../src/core/sample/seeded';
import { sample } from '../../../src/tasks/sample';
import { openWorkbookFile, newWorkbookFile } from '../../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sayIn } from '../../../src/words/words';

const base = { workbookId: 'id-1', say: sayIn('zh-CN') } as const;

async function sampleOf(scheme: string, scoring?: boolean): Promise<Evaluation> {
  const workbook = memoryWorkbook();
  await sample(workbook, { ...base, scheme, ...(scoring === undefined ? {} : { scoring }) });
  return evaluate(await workbook.readAll());
}

function codesOf({ findings }: Evaluation): ReadonlySet<FindingCode> {
  return new Set(findings.map(({ code }) => code));
}

describe('the sample of a school that scores', () => {
  test('leaves two of seven departments without a total, and ranks and grades the others', async () => {
    const { scores } = await sampleOf('chongqing-2024');
    if (typeof scores === 'string') throw new Error(scores);
    const open = scores.departments.filter(({ total }) => total === null).map(({ department }) => department.name);
    expect(open).toEqual(['基础教育部', '环境工程系']);
    const ranked = scores.departments.filter(({ total }) => total !== null);
    expect(ranked.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(ranked.map(({ grade }) => grade)).size).toBeGreaterThanOrEqual(3);
    expect(ranked.every(({ credited }) => credited !== null)).toBe(true);
  });

  test('shows what clerks and judges type', async () => {
    const codes = codesOf(await sampleOf('chongqing-2024'));
    for (const code of [
      'N1',
      'N2',
      'N3',
      'N4',
      'N5',
      'N6',
      'N7',
      'N8',
      'N9',
      'M1',
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'U2',
      'U3',
      'U4',
    ] as const)
      expect(codes).toContain(code);
    for (const code of [
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
      'G1',
      'P1',
      'P2',
      'P3',
      'T1',
      'T2',
      'T3',
      'T4',
      'X4',
    ] as const)
      expect(codes).toContain(code);
  });

  test('has 5 to 9 rows in a hundred that somebody mistyped, and nothing that blocks everything', async () => {
    const { book, findings } = await sampleOf('chongqing-2024');
    const rows = Object.values(book.entries).reduce((sum, entries) => sum + entries.length, 0);
    const registers = findings.filter(({ code, place }) => /[NMDUCX]/.test(code) && /登记/.test(place?.sheet ?? ''));
    const faulty = new Set(registers.map(({ place }) => `${place?.sheet ?? ''} ${place?.row ?? ''}`)).size;
    expect(faulty / rows).toBeGreaterThan(0.05);
    expect(faulty / rows).toBeLessThan(0.09);
    expect(findings.filter(({ code }) => ['R1', 'X1', 'X2', 'X5', 'F2'].includes(code))).toEqual([]);
  });
});

describe('the sample of a school that does not score', () => {
  test('counts, and shows what came back late or not at all', async () => {
    const { scores, statistics, findings } = await sampleOf('dongying-2023');
    expect(scores).toBe('scoring-off');
    expect(statistics.returns).toHaveLength(6);
    expect(statistics.returns.filter(({ complete }) => complete)).toHaveLength(3);
    expect(findings.filter(({ code }) => code === 'F1').length).toBeGreaterThanOrEqual(4);
    expect(findings.filter(({ code }) => code === 'U4').length).toBeGreaterThanOrEqual(3);
    expect(findings.filter(({ code }) => code === 'P4')).toHaveLength(1);
  });

  test('gives every lead department a total where scoring is switched on', async () => {
    const { scores } = await sampleOf('dongying-2023', true);
    if (typeof scores === 'string') throw new Error(scores);
    expect(scores.departments.map(({ total }) => total === null)).toEqual(new Array(6).fill(false));
  });
});

describe.each(schemes.map((scheme) => ({ scheme, id: scheme.id })))('the sample of $id', ({ scheme, id }) => {
  test('is the same each time', () => {
    expect(sampleChanges([], { ...base, scheme })).toEqual(sampleChanges([], { ...base, scheme }));
  });

  test('reads the same from a file as from memory', async () => {
    const file = newWorkbookFile();
    await sample(file, { ...base, scheme: id });
    const fromFile = evaluate(await openWorkbookFile(file.toBytes()).readAll());
    const fromMemory = await sampleOf(id);
    expect(fromFile.findings).toEqual(fromMemory.findings);
    expect(fromFile.scores).toEqual(fromMemory.scores);
  });

  test('touches nothing in a workbook that has its sheets', async () => {
    const workbook = memoryWorkbook();
    await sample(workbook, { ...base, scheme: id });
    const before = await workbook.readAll();
    await sample(workbook, { ...base, scheme: id });
    expect(await workbook.readAll()).toEqual(before);
  });
});

test('a scheme that nobody knows is refused', async () => {
  const workbook = memoryWorkbook();
  expect(await sample(workbook, { ...base, scheme: 'x' })).toMatchObject({ kind: 'refused' });
  expect(await workbook.readAll()).toEqual([]);
});

describe('numbers that look like chance', () => {
  test('are the same for one key and differ for another', () => {
    const draw = (key: string) => Array.from({ length: 5 }, seeded(key).share);
    expect(draw('甲')).toEqual(draw('甲'));
    expect(draw('甲')).not.toEqual(draw('乙'));
  });

  test('stay within their ends and spread over them', () => {
    const { whole } = seeded('spread');
    const drawn = Array.from({ length: 2000 }, () => whole(3, 7));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7]));
  });
});
