import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepIn, readContent } from './file';
import { createStore, isConflict } from './store';

const folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-hubspot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what it had is there after a restart: values, who wrote them, what belongs together, where merged ids lead, and no id twice', () => {
  const file = path.join(folder, 'inside', 'hubspot.json');
  expect(readContent(file)).toBeUndefined();
  const store = createStore();
  const made = [1, 2, 3].map((number) => store.create('companies', { name: `Société ${number}` }, 'CRM_UI'));
  const [one, two, gone] = made.map((kept) => (isConflict(kept) ? '' : kept.id)) as [string, string, string];
  store.associate(['companies', one], ['companies', two]);
  store.merge('companies', two, gone);
  const kept = keepIn(file, store.content);
  kept.changed();
  kept.close();

  const again = createStore(readContent(file));
  expect(again.all('companies')).toEqual(store.all('companies'));
  expect(again.get('companies', gone)?.id).toBe(two);
  expect(again.get('companies', one)?.associated.get('companies')).toEqual(new Set([two]));
  expect(again.create('companies', {}, 'CRM_UI')).toMatchObject({ id: String(Number(gone) + 1) });
});
