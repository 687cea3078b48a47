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
  await passwordMatches(undefined, 'y');
  const timeOf = async (passwordHash: string | undefined) => {
    const times: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      const start = performance.now();
      await passwordMatches(passwordHash, 'y');
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4]!;
  };
  const ratio = (await timeOf(undefined)) / (await timeOf(stored));
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
