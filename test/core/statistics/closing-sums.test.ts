import fc from 'fast-check';
import type { Activity, Article, Entries, MediaLevel, Service } from '../../../src/core/entries/entry';
import { blank, unread } from '../../../src/core/base/parsed';
import type { Parsed } from '../../../src/core/base/parsed';
import { figureIds, sumFigures } from '../../../src/core/statistics/figures';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { activity, article, department, entries, planned, service, settings } from './make-entries';

const departments = ['党政办公室', '宣传统战部', '团委', '保卫处'].map((name, row) =>
  department(name, row < 2 ? ['牵头'] : ['职能'], row + 1),
);
const plan = ['启动仪式', '进社区'].map(planned);

const oneDepartment = fc.constantFrom(...departments);
const names = fc.constantFrom('启动仪式', '进社区', '沙龙', ' 进社區');
const days = fc.constantFrom('2023-05-14', '2023-05-15', '2023-05-16');
const numbers: fc.Arbitrary<Parsed<number>> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 500 }) },
  { weight: 2, arbitrary: fc.constant(blank) },
  { weight: 1, arbitrary: fc.constant(unread) },
);
const halves = fc.nat({ max: 99 }).map((twice) => twice / 2);

const activities: fc.Arbitrary<Activity> = fc
  .record({
    ...{
      name: names,
      leads: fc.uniqueArray(oneDepartment, { minLength: 0, maxLength: 2 }),
      start: days,
      students: numbers,
    },
    ...{ teachers: numbers, photos: numbers, category: fc.constantFrom('', '启动仪式', '未知'), counts: fc.boolean() },
    supporting: fc.subarray(departments.map(({ name }) => name)),
  })
  .map(({ name, leads, ...fields }) => activity(name, leads, fields));
const articles: fc.Arbitrary<Article> = fc
  .record({
    ...{
      title: fc.constantFrom('甲', '乙', '丙', '丁'),
      from: oneDepartment,
      activity: fc.oneof(names, fc.constant('')),
    },
    ...{
      level: fc.constantFrom<Parsed<MediaLevel>>('校级', '市级', '省级', blank),
      link: fc.constantFrom('', 'a.cn/1', 'a.cn/2'),
    },
  })
  .map(({ title, from, ...fields }) => article(title, from, fields));
const services: fc.Arbitrary<Service> = fc
  .record({
    from: oneDepartment,
    name: fc.oneof(names, fc.constant('')),
    date: days,
    volunteers: numbers,
    hours: halves,
  })
  .map(({ from, name, ...fields }) => service(from, name, fields));
const registers: fc.Arbitrary<Entries> = fc
  .record({
    activities: fc.array(activities, { maxLength: 8 }),
    articles: fc.array(articles, { maxLength: 8 }),
    services: fc.array(services, { maxLength: 6 }),
  })
  .map((fields) => entries({ plan, ...fields }));

const of = (register: Entries) => statisticsOf({ settings: settings(), departments, entries: register });

test('[Y7] Σ by activity = Σ by department = 合计, whatever was entered', () => {
  fc.assert(
    fc.property(registers, (register) => {
      const { byActivity, byDepartment, totals } = of(register);
      for (const sums of [byActivity, byDepartment]) {
        expect(sumFigures(sums)).toEqual(totals.figures);
        expect(sums.reduce((count, sum) => count + sum.activities, 0)).toBe(totals.activities);
      }
    }),
  );
});

test('[Y6] every counted service and article is in the total exactly once', () => {
  fc.assert(
    fc.property(registers, (register) => {
      const { totals, rows } = of(register);
      const hours = register.services.reduce((sum, { hours: own }) => sum + (typeof own === 'number' ? own : 0), 0);
      if (register.services.length > 0) expect(totals.figures.hours).toBe(hours);
      expect(rows.slice(0, register.activities.length).map((row) => row.index)).toEqual(
        register.activities.map((_, index) => index + 1),
      );
    }),
  );
});

test('the order of 志愿服务登记 changes no number', () => {
  fc.assert(
    fc.property(registers, (register) => {
      const turned = { ...register, services: [...register.services].reverse() };
      expect(of(turned).rows.map((row) => row.figures)).toEqual(of(register).rows.map((row) => row.figures));
    }),
  );
});

test('the order of 单位 changes no total, and no department’s sums', () => {
  fc.assert(
    fc.property(registers, (register) => {
      const here = of(register);
      const turned = [...departments].reverse();
      const there = statisticsOf({ settings: settings(), departments: turned, entries: register });
      expect(there.totals).toEqual(here.totals);
      expect([...there.byDepartment].reverse()).toEqual(here.byDepartment);
    }),
  );
});

test('[A4] no figure is ever 0 where nothing at all was registered', () => {
  const { totals } = of(entries());
  for (const id of figureIds) expect(totals.figures[id]).toBe(blank);
});
