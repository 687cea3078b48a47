import { incompleteDocument, whyNoRoom, type DocumentWords } from './documents';

const letter: DocumentWords = {
  kind: 'engagement_letter',
  signedOn: '2026-11-20',
  signatory: 'Jeanne Riou',
  feeCents: 250_000,
};

test.each([
  ['a letter that says when, who and the fee', letter],
  ['a letter for nothing', { ...letter, feeCents: 0 }],
  ['a KBIS, which nobody signs', { kind: 'kbis', signedOn: null, signatory: null, feeCents: null }],
] as [string, DocumentWords][])('%s is complete', (_what, words) => {
  expect(incompleteDocument(words)).toBeNull();
});

test.each([
  ['signedOn', { signedOn: null }],
  ['signatory', { signatory: null }],
  ['fee', { feeCents: null }],
])('a letter without %s is not', (field, less) => {
  expect(incompleteDocument({ ...letter, ...less })).toMatchObject({
    code: 'document_incomplete',
    missing: [{ field, why: 'missing' }],
  });
});

test.each([
  ['up to the last byte', 1_999_000_000, 1_000_000, null],
  ['one byte more', 1_999_000_000, 1_000_001, 'account_documents_full'],
] as const)('an account has room %s', (_what, used, size, code) => {
  expect(whyNoRoom(used, size, 2000)?.code ?? null).toBe(code);
});
