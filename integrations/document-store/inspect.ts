/** Decides from the content what a document is, and whether it may be kept. The name only has to agree. */
import { fileTypeFromBuffer } from 'file-type/node';
import { allowedTypes, type DocumentRefusal, type StoredType } from './allowedTypes';
import { extensionOf } from './fileName';
import { inspectOdf, inspectOoxml } from './inspectOffice';
import { findZipEnd } from './zipDirectory';

const structureChecks: Record<StoredType['structure'], (bytes: Buffer) => DocumentRefusal | null> = {
  pdf: (bytes) => (isWholePdf(bytes) && !hasZipBehind(bytes) ? null : 'damaged'),
  png: (bytes) => (endsWithPngEnd(bytes) ? null : 'damaged'),
  jpeg: (bytes) => (bytes.includes(Buffer.of(0xff, 0xd9)) && !hasZipBehind(bytes) ? null : 'damaged'),
  ooxml: inspectOoxml,
  odf: inspectOdf,
};

/** @returns the type to store it under, or why it is not taken. This is no antivirus: it keeps out what no client file has to be. */
export async function inspect(
  bytes: Buffer,
  fileName: string,
): Promise<{ type: StoredType } | { refusal: DocumentRefusal }> {
  // It throws zlib's own errors on a damaged archive.
  const detected = await fileTypeFromBuffer(bytes).catch(() => 'damaged' as const);
  if (detected === 'damaged') return { refusal: 'damaged' };
  if (detected && /macroenabled/i.test(detected.mime)) return { refusal: 'active_content' };
  const type = allowedTypes.find(({ mediaType }) => mediaType === detected?.mime);
  if (!type) return { refusal: 'not_allowed' };

  const refusal = structureChecks[type.structure](bytes);
  if (refusal) return { refusal };
  const extensions: readonly string[] = type.extensions;
  return extensions.includes(extensionOf(fileName)) ? { type } : { refusal: 'extension_differs' };
}

/** From the first byte to an end mark followed by nothing but blanks: what stands behind is for another program. */
function isWholePdf(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF');
  return (
    /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) &&
    end > 0 &&
    /^[\s\0]*$/.test(bytes.toString('latin1', end + 5))
  );
}

function hasZipBehind(bytes: Buffer): boolean {
  return findZipEnd(bytes) >= 0;
}

/** The last chunk of a PNG, with its length and checksum, is always the same twelve bytes. */
function endsWithPngEnd(bytes: Buffer): boolean {
  return bytes.subarray(-12).equals(Buffer.from('0000000049454e44ae426082', 'hex'));
}
