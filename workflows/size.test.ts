import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.workflow.ts'));
const linesOf = (file: string) => readFileSync(path.join(__dirname, file), 'utf8').trimEnd().split('\n').length;

test('there are processes to measure', () => {
  expect(files.length).toBeGreaterThan(5);
});

test.each(files)('%s reads as a paragraph: fewer than 80 lines', (file) => {
  expect(linesOf(file)).toBeLessThan(80);
});
