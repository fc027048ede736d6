import fc from 'fast-check';
import { escaped, harmless, onOneLine } from '../../src/cli/harmless';

const steering = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

test('nothing that steers a terminal comes through', () => {
  expect(harmless('项\u001b[31m目\u009b2J\u202e文')).toBe('项\ufffd[31m目\ufffd2J\ufffd文');
  expect(onOneLine('甲\r\n乙\t丙')).toBe('甲 乙 丙');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !steering.test(harmless(text))));
});

test('JSON keeps the value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = escaped(JSON.stringify({ text }));
      expect(steering.test(json)).toBe(false);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
