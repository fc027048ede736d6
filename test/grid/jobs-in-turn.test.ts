import { JobsInTurn } from '../../src/grid/jobs-in-turn';

test('a job that failed is done again before the next one, and both that and its end are told', async () => {
  const told: unknown[] = [];
  const done: string[] = [];
  let isFull = false;
  const jobs = new JobsInTurn((failure) => told.push(failure));
  const write = (name: string) => async (): Promise<void> => {
    if (isFull) throw new Error('full');
    done.push(name);
  };
  jobs.add(write('one'));
  await jobs.settled();
  isFull = true;
  jobs.add(write('two'));
  jobs.add(write('three'));
  await jobs.settled();
  expect(done).toEqual(['one']);
  isFull = false;
  jobs.add(write('four'));
  await jobs.settled();
  expect(done).toEqual(['one', 'two', 'three', 'four']);
  expect(told).toEqual([null, new Error('full'), new Error('full'), null]);
});

test('what is left is forgotten with the workbook that it belonged to', async () => {
  const done: string[] = [];
  let isFull = true;
  const jobs = new JobsInTurn(() => undefined);
  jobs.add(async () => {
    if (isFull) throw new Error('full');
    done.push('old');
  });
  await jobs.settled();
  isFull = false;
  jobs.clear();
  jobs.add(async () => {
    done.push('new');
  });
  await jobs.settled();
  expect(done).toEqual(['new']);
});
