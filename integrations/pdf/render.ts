import pdfmake from 'pdfmake';
import type { Printed } from '../../domain/letter/printed';
import { definitionOf } from './layout';

const font = (name: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
const roboto = {
  normal: font('Regular'),
  bold: font('Medium'),
  italics: font('Italic'),
  bolditalics: font('MediumItalic'),
};

pdfmake.setFonts({ Roboto: roboto });
// A paper is made of text: nothing in it makes this process call an address or read a file, its own fonts excepted.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(roboto).includes(path));

export interface PaperFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/**
 * Draws a paper as PDF. The same paper of the same day is the same bytes, so that what left can be compared with what is drawn again.
 * @param madeOn `YYYY-MM-DD`: the day that the file says it was made
 */
export async function paperFile(paper: Printed, madeOn: string): Promise<PaperFile> {
  const content = await pdfmake.createPdf(definitionOf(paper, new Date(`${madeOn}T00:00:00Z`))).getBuffer();
  return { fileName: paper.fileName, mediaType: 'application/pdf', content };
}
