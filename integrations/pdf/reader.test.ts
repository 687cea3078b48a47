import { deflateSync } from 'node:zlib';
import { composePaper } from '../../domain/letter/compose';
import type { LetterFacts } from '../../domain/letter/facts';
import { letterFacts } from '../../domain/letter/facts.fixture';
import { readSignedLetter } from '../../domain/letter/reading/read';
import type { Expected } from '../../domain/letter/reading/reading';
import { png } from '../document-store/documents.fixture';
import { createPdfReader } from './reader';
import { paperFile } from './render';

jest.setTimeout(30_000);

const reader = createPdfReader();
afterAll(() => reader.close());

const expected: Expected = {
  client: ['ARDOISIER PAYSAGES'],
  ours: ['Vaubrune Conseil & Expertise', 'Claire Berthelin'],
  today: '2026-11-27',
};

/** The letter as Jalon draws it, with what its client writes in their part. */
async function letter(facts: LetterFacts, written: readonly string[]): Promise<Buffer> {
  const paper = composePaper('letter', facts, null);
  const blocks = paper.blocks.map((block) =>
    block.kind === 'signatures'
      ? {
          ...block,
          parties: block.parties.map((party, at) =>
            at === 1 ? { ...party, lines: [...party.lines, ...written] } : party,
          ),
        }
      : block,
  );
  return (await paperFile({ ...paper, blocks }, '2026-09-03')).content;
}

/** A PDF of one page, whose content is this stream. */
function pdfOf(filter: string, stream: Buffer, pages = '/Kids[3 0 R]/Count 1'): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages${pages}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>',
  ];
  const head = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head}4 0 obj<</Length ${stream.length}${filter}>>stream\n`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

test('the letter that Jalon draws, signed, says its fees, its day and who signed, each with its page', async () => {
  const content = await letter(letterFacts, ['Paule Ardoisier, Présidente', 'Lyon, le 12 septembre 2026']);
  expect(readSignedLetter(await reader.read(content), expected)).toEqual({
    exclVat: { value: 330_000, page: 2 },
    inclVat: { value: 396_000, page: 2 },
    signedOn: { value: '2026-09-12', page: 3 },
    signatory: { value: 'Paule Ardoisier', page: 3 },
  });
});

test('not signed, it proposes neither day nor signatory', async () => {
  expect(readSignedLetter(await reader.read(await letter(letterFacts, [])), expected)).toMatchObject({
    exclVat: { value: 330_000 },
    signedOn: null,
    signatory: null,
  });
});

test('a page without text has no line, however many pages are claimed beside it', async () => {
  expect(await reader.read(pdfOf('', Buffer.from('0 0 600 800 re f')))).toEqual([[]]);
  expect(await reader.read(pdfOf('', Buffer.from(''), '/Kids[3 0 R]/Count 1000000000'))).toEqual([[]]);
});

test.each([
  ['a picture', png],
  ['a PDF cut short', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog')],
  ['a page tree that turns in circles', pdfOf('', Buffer.from(''), '/Kids[2 0 R]/Count 1')],
])('%s is not read, and what comes next is', async (_what, content) => {
  await expect(reader.read(content)).rejects.toThrow('not read');
  expect(await reader.read(pdfOf('', Buffer.from('')))).toEqual([[]]);
});

test('what unpacks without measure ends its thread before it fills the memory, and this one goes on meanwhile', async () => {
  const bounded = createPdfReader({ growthMb: 100 });
  await bounded.read(pdfOf('', Buffer.from('')));
  const bomb = pdfOf(
    '/Filter[/FlateDecode/FlateDecode]',
    deflateSync(deflateSync(Buffer.alloc(250_000_000, ' '), { level: 1 })),
  );
  expect(bomb.length).toBeLessThan(100_000);
  let [longest, last] = [0, Date.now()];
  const ticking = setInterval(() => ([longest, last] = [Math.max(longest, Date.now() - last), Date.now()]), 5);
  const before = process.memoryUsage.rss();
  await expect(bounded.read(bomb)).rejects.toMatchObject({ cause: { message: 'memory' } });
  clearInterval(ticking);
  expect(longest).toBeLessThan(1000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(600_000_000);
  expect(await bounded.read(pdfOf('', Buffer.from('')))).toEqual([[]]);
  await bounded.close();
});
