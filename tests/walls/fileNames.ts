/** Names that no file has: whoever takes a file keeps one short line of them, wherever it is kept. */
import { namedForm } from '../support/namedForm';
import type { Stage } from './matrix/people';
import { rows } from './matrix/rows';
import { allIds, operationOf, send } from './matrix/send';

const hostileStems = [
  '../../zqname',
  '..\\..\\zqname',
  'zqname\0.exe\0',
  'zqname\r\nSet-Cookie: x=1\u2028',
  'zqname\u202Efdp',
  `zqname${'\u{1F4C4}'.repeat(75)}`,
  `zqname${'é'.repeat(300)}`,
  `zqname${'x'.repeat(189)}\u{1F4C4}`,
];
const takers = allIds.filter((id) => operationOf(id).upload !== undefined);

export function fileNamesSuite(stage: () => Stage): void {
  test.each(takers)('%s takes the file under any name, and never fails for it', async (id) => {
    const answered: string[] = [];
    for (const stem of hostileStems) {
      const { body, ...call } = await rows[id].call(stage().find);
      const form = body as FormData;
      const [extension] = /\.\w+$/.exec((form.get('file') as File).name)!;
      const { status } = await send(stage().as(rows[id].by), id, { ...call, body: namedForm(form, stem + extension) });
      if (status >= 300) answered.push(`${JSON.stringify(stem)}: ${status}`);
    }
    expect(answered).toEqual([]);
  });

  test('what is kept of them is one short line without a place', async () => {
    const { rows: kept } = await stage().world.owner.raw<{ rows: { name: string }[] }>(
      "SELECT name FROM (SELECT file_name FROM imports UNION ALL SELECT file_name FROM time_imports UNION ALL SELECT name FROM documents) AS all_files (name) WHERE name LIKE '%zqname%'",
    );
    expect(kept.length).toBeGreaterThan(2 * hostileStems.length);
    for (const { name } of kept) expect(name).toMatch(/^zqname[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\]{0,194}$/u);
  });
}
