import { incompleteDocument, type DocumentWords } from './documents';

const letter: DocumentWords = { kind: 'engagement_letter', signedOn: '2026-11-20', signatory: 'Jeanne Riou', feeCents: 250_000 };

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
  expect(incompleteDocument({ ...letter, ...less })).toMatchObject({ code: 'document_incomplete', missing: [{ field, why: 'missing' }] });
});
