import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** In a process of its own: the reader is an ES module that jest does not load. */
const script = `
  import { readFile } from 'node:fs/promises';
  import { extractText } from 'unpdf';
  const { totalPages, text } = await extractText(new Uint8Array(await readFile(process.argv[1])));
  process.stdout.write(JSON.stringify({ pages: totalPages, text: text.join('\\n') }));`;

/** What a reader finds in a PDF, line ends as spaces. A font draws a space and a non-breaking one alike: both are read as a space. */
export async function pdfText(content: Uint8Array): Promise<{ pages: number; text: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'jalon-pdf-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    await writeFile(file, content);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file], {
      cwd: process.cwd(),
    });
    const { pages, text } = JSON.parse(stdout) as { pages: number; text: string };
    return { pages, text: text.replace(/[\n \u00A0]+/gu, ' ') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
