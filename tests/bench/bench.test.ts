/** The smallest bench that measures everything once: figures of no meaning, so that the command never rots. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(480_000);

interface JsonLine {
  plan: string;
  ratios: Record<string, number | null>;
}

test('the bench runs to its end and says every figure', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'run.ts'), '--smoke'],
    { cwd: path.resolve(__dirname, '../..'), maxBuffer: 10_000_000 },
  );
  const { plan, ratios } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as JsonLine;
  expect(plan).toBe('smoke');
  const unsaid = Object.entries(ratios).filter(([, value]) => value === null || !Number.isFinite(value));
  expect(unsaid).toEqual([]);
  expect(Object.keys(ratios)).toEqual(
    expect.arrayContaining([
      'claim, 2 clients',
      'complete, 2 clients',
      'decision → next task, 2 clients',
      'smallest whole cases, 2 clients',
      'whole cases, 2 clients',
      'commits per case, 2 clients',
      'board, 2 clients',
      'queue, 40 requests',
    ]),
  );
});
