import fc from 'fast-check';
import { disguises } from './disguises.fixture';
import { honest, hostile, ooxml, DOCX_MAIN, pdf } from './documents.fixture';
import { inspect } from './inspect';
import { zip } from './zip.fixture';

test.each(honest)('%s is taken for what it is', async (name, content, mediaType) => {
  expect(await inspect(content, name)).toMatchObject({ type: { mediaType } });
});

test.each(hostile)('%s is refused', async (_what, name, content, refusal) => {
  expect(await inspect(content, name)).toEqual({ refusal });
});

test('whatever runs, under each name, in front of and behind each kind of document, is refused', async () => {
  const kept: string[] = [];
  for (const [what, name, content] of disguises) if ('type' in (await inspect(content, name))) kept.push(what);
  expect(kept).toEqual([]);
  expect(disguises.length).toBeGreaterThan(400);
});

test('a Word file is recognised wherever its list of types stands', async () => {
  const content = `<Types><Override PartName="/word/document.xml" ContentType="${DOCX_MAIN}"/></Types>`;
  const late = zip([
    { name: 'word/document.xml', content: '<w/>' },
    { name: '[Content_Types].xml', content },
  ]);
  expect(await inspect(late, 'lettre.docx')).toHaveProperty('type');
});

test.each([
  ['a Word file', ooxml(DOCX_MAIN), 'a.docx'],
  ['a PDF', pdf, 'a.pdf'],
])('whatever damage %s has, there is a verdict and no exception', async (_what, sample, name) => {
  const damaged = fc
    .array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    .map((changes) => {
      const bytes = Buffer.from(sample);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const verdict = await inspect(bytes, name);
      return 'type' in verdict || 'refusal' in verdict;
    }),
    { numRuns: 1000 },
  );
});
