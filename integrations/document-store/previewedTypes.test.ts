import { isPreviewed, previewOf } from '../../domain/account/preview';
import { allowedTypes } from './allowedTypes';

test.each(
  allowedTypes.flatMap(({ mediaType, extensions }) => extensions.map((ending) => [ending, mediaType] as const)),
)('a name in .%s is shown exactly where its type %s is', (ending, mediaType) => {
  expect(previewOf(`Pièce.${ending.toUpperCase()}`) !== null).toBe(isPreviewed(mediaType));
});

test('nothing that could run where it is opened is shown', () => {
  expect(['image/svg+xml', 'text/html', 'application/xhtml+xml', ''].filter(isPreviewed)).toEqual([]);
  expect(['page.html', 'logo.svg', 'pdf', 'lettre.pdf.exe', ''].map(previewOf)).toEqual([null, null, null, null, null]);
});
