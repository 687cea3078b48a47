import { MAX_UPLOAD_BYTES, receivedOf, takesPiece } from './upload';

const piece = (fromByte: number, sizeBytes: number) => ({ fromByte, sizeBytes });

test.each([
  ['nothing yet', [], 0],
  ['a first piece', [piece(0, 5)], 5],
  ['two, whatever order they are told in', [piece(5, 3), piece(0, 5)], 8],
  ['up to a gap', [piece(0, 5), piece(6, 3)], 5],
  ['nothing without its beginning', [piece(5, 3)], 0],
])('what is there of a file: %s', (_name, pieces, received) => {
  expect(receivedOf(pieces)).toBe(received);
});

test.each([
  ['goes on where the file stopped', 5, piece(5, 3), true],
  ['begins it', 0, piece(0, 3), true],
  ['was received already', 5, piece(0, 5), false],
  ['comes before the one that it follows', 5, piece(8, 3), false],
  ['fills a file to its measure', MAX_UPLOAD_BYTES - 3, piece(MAX_UPLOAD_BYTES - 3, 3), true],
])('a piece that %s', (_name, received, sent, keeps) => {
  expect(takesPiece(received, sent)).toEqual({ keeps });
});

test('a piece by which the file would be too large is refused', () => {
  expect(takesPiece(MAX_UPLOAD_BYTES - 3, piece(MAX_UPLOAD_BYTES - 3, 4))).toMatchObject({
    code: 'document_too_large',
  });
});
