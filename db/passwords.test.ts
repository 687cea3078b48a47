import { hashPassword, passwordMatches } from './passwords';

test('the right password matches, another does not', async () => {
  const stored = await hashPassword('cheval-agrafe-1');
  expect(await passwordMatches(stored, 'cheval-agrafe-1')).toBe(true);
  expect(await passwordMatches(stored, 'cheval-agrafe-2')).toBe(false);
});

test('nobody has no password', async () => {
  expect(await passwordMatches(undefined, '')).toBe(false);
});

test('nobody costs as much time as somebody', async () => {
  const stored = await hashPassword('x');
  const timeOf = async (passwordHash: string | undefined) => {
    const start = performance.now();
    await passwordMatches(passwordHash, 'y');
    return performance.now() - start;
  };
  await timeOf(undefined);
  // In turns, and the fastest of each: whatever else the machine does falls on both.
  const [nobody, somebody]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 9; turn += 1) {
    nobody.push(await timeOf(undefined));
    somebody.push(await timeOf(stored));
  }
  const ratio = Math.min(...nobody) / Math.min(...somebody);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
