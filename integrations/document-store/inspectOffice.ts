/** Office files are ZIP archives: what counts is the list of their parts, not the name of the file. */
import type { DocumentRefusal } from './allowedTypes';
import { readEntry, readZipDirectory, type ZipEntry } from './zipDirectory';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED_BYTES = 300_000_000;
const MOST_XML_BYTES = 2_000_000;

/** A macro project may be called anything: its content type is what makes Office run it. */
const ACTIVE_CONTENT_TYPE = /macroenabled|vbaproject|vbadata|activex|macrosheet|oleobject|x-msdownload/i;
const ACTIVE_PART =
  /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/|embeddings\/.*\.(bin|exe|dll|vbs|js))/i;
const ODF_ACTIVE_PART = /^(basic|scripts)\/|^(object|objectreplacements)\/.*\.(bin|exe|dll)$/i;
/** A template fetched from elsewhere brings its macros along when the document is opened. */
const EXTERNAL_TEMPLATE = /(attachedTemplate|frame|oleObject)["']/i;
const RELATION = /<(?:[\w.-]+:)?Relationship\b[^>]*>/g;

/** Word and Excel files. @returns why not, or null. */
export function inspectOoxml(bytes: Buffer): DocumentRefusal | null {
  const entries = readZipDirectory(bytes);
  const refusal = inspectEntries(entries);
  if (!entries || refusal) return refusal ?? 'damaged';
  if (entries.some(({ name }) => ACTIVE_PART.test(name))) return 'active_content';

  const types = readXml(
    bytes,
    entries.find(({ name }) => name === '[Content_Types].xml'),
  );
  if (types === null) return 'damaged';
  if (ACTIVE_CONTENT_TYPE.test(types)) return 'active_content';

  for (const entry of entries.filter(({ name }) => name.endsWith('.rels'))) {
    const relations = readXml(bytes, entry);
    if (relations === null) return 'damaged';
    if (
      relations
        .match(RELATION)
        ?.some((one) => /TargetMode\s*=\s*["']External/i.test(one) && EXTERNAL_TEMPLATE.test(one))
    )
      return 'active_content';
  }
  return null;
}

/** OpenDocument files. @returns why not, or null. */
export function inspectOdf(bytes: Buffer): DocumentRefusal | null {
  const entries = readZipDirectory(bytes);
  const refusal = inspectEntries(entries);
  if (!entries || refusal) return refusal ?? 'damaged';
  if (entries.some(({ name }) => ODF_ACTIVE_PART.test(name))) return 'active_content';
  const manifest = readXml(
    bytes,
    entries.find(({ name }) => name === 'META-INF/manifest.xml'),
  );
  if (manifest === null) return 'damaged';
  return /encryption-data/.test(manifest) ? 'encrypted' : null;
}

function inspectEntries(entries: ZipEntry[] | null): DocumentRefusal | null {
  if (!entries || entries.some(({ name }) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\0/i.test(name)))
    return 'damaged';
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES ? 'unpacks_too_large' : null;
}

/**
 * A part as text, with its numeric references written out.
 * @returns null when it is missing or damaged, or when a forbidden word could hide in it: UTF-16, or entities of its own.
 */
function readXml(bytes: Buffer, entry: ZipEntry | undefined): string | null {
  const part = entry ? readEntry(bytes, entry, MOST_XML_BYTES) : null;
  if (!part || part.includes(0)) return null;
  const xml = part.toString('utf8');
  if (/<!DOCTYPE/i.test(xml) || /^.{0,3}<\?xml[^>]*encoding=["'](?!utf-8|us-ascii)/i.test(xml)) return null;
  return xml.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_whole, hex: string, digits: string) =>
    character(parseInt(digits, hex === '' ? 10 : 16)),
  );
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
