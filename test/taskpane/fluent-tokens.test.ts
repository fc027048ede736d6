import { tokens as fluentTokens } from '@fluentui/tokens';
import { tokens } from '../../src/taskpane/fluent-tokens';

test("the theme's variables are what Fluent says they are", () => {
  const names = Object.keys(fluentTokens).filter((name) => !name.startsWith('zIndex'));
  expect(names.length).toBeGreaterThan(400);
  const known: Readonly<Record<string, string>> = fluentTokens;
  expect(names.filter((name) => tokens[name] !== known[name])).toEqual([]);
});
