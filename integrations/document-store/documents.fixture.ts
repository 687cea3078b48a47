/** Documents for tests: one honest sample of each allowed kind, and the ways in which a file lies. */
import { zip, type ZipPart } from './zip.fixture';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const types = (main: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;
export const DOCX_MAIN = `${OFFICE}.wordprocessingml.document.main+xml`;
const XLSX_MAIN = `${OFFICE}.spreadsheetml.sheet.main+xml`;

export const ooxml = (main: string, extra: readonly ZipPart[] = [], more = '') =>
  zip([
    { name: '[Content_Types].xml', content: types(main, more) },
    { name: main === XLSX_MAIN ? 'xl/workbook.xml' : 'word/document.xml', content: '<w/>' },
    ...extra,
  ]);
const odf = (kind: string, extra: readonly ZipPart[] = [], manifest = '<manifest/>') =>
  zip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', content: '<office/>' },
    { name: 'META-INF/manifest.xml', content: manifest },
    ...extra,
  ]);
const relations = (relation: string): ZipPart => ({
  name: 'word/_rels/settings.xml.rels',
  content: `<Relationships>${relation}</Relationships>`,
});

export const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
);
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043000101ffd9', 'hex');
export const windowsProgram = Buffer.concat([
  Buffer.from('MZ\x90\0', 'latin1'),
  Buffer.alloc(56),
  Buffer.from([0x40, 0, 0, 0]),
  Buffer.from('PE\0\0'),
  Buffer.alloc(200),
]);
export const linuxProgram = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(120)]);

const macro = { name: 'word/vbaProject.bin', content: 'x' };
const html = '<!doctype html><script>alert(1)</script>';
export const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]);

export const honest: [name: string, content: Buffer, mediaType: string][] = [
  ['lettre de mission.pdf', pdf, 'application/pdf'],
  ['LETTRE.PDF', pdf, 'application/pdf'],
  ['facture v1.2.pdf', Buffer.concat([pdf, Buffer.from('\r\n\0\0')]), 'application/pdf'],
  ['carte.png', png, 'image/png'],
  ['carte.jpg', jpeg, 'image/jpeg'],
  ['carte.jpeg', jpeg, 'image/jpeg'],
  ['statuts.docx', ooxml(DOCX_MAIN), `${OFFICE}.wordprocessingml.document`],
  ['organigramme.xlsx', ooxml(XLSX_MAIN), `${OFFICE}.spreadsheetml.sheet`],
  [
    'liens.docx',
    ooxml(DOCX_MAIN, [
      relations('<Relationship Type="http://x/hyperlink" Target="https://exemple.fr" TargetMode="External"/>'),
    ]),
    `${OFFICE}.wordprocessingml.document`,
  ],
  ['statuts.odt', odf('text'), 'application/vnd.oasis.opendocument.text'],
  ['parts.ods', odf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
];

export const hostile: [what: string, name: string, content: Buffer, refusal: string][] = [
  ['a Windows program named as a PDF', 'lettre.pdf', windowsProgram, 'not_allowed'],
  ['a Linux program named as a PDF', 'lettre.pdf', linuxProgram, 'not_allowed'],
  ['a Windows program under its own name', 'lettre.exe', windowsProgram, 'not_allowed'],
  ['a Windows program behind a double extension', 'lettre.pdf.exe', windowsProgram, 'not_allowed'],
  ['a shell script named as a PDF', 'lettre.pdf', Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'not_allowed'],
  ['a page named as a PDF', 'lettre.pdf', Buffer.from(html), 'not_allowed'],
  ['a page named as a picture', 'carte.png', Buffer.from(html), 'not_allowed'],
  [
    'a drawing that runs code, named as a picture',
    'logo.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'not_allowed',
  ],
  [
    'a drawing under its own name',
    'logo.svg',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'not_allowed',
  ],
  ['plain text', 'notes.txt', Buffer.from('bonjour'), 'not_allowed'],
  ['a formula in a CSV file', 'parts.csv', Buffer.from("=cmd|' /C calc'!A0"), 'not_allowed'],
  ['an e-mail', 'message.eml', Buffer.from('From: a@exemple.fr\n\nbonjour'), 'not_allowed'],
  ['an Office file from before 2007', 'lettre.doc', oldOffice, 'not_allowed'],
  ['an old Office file named as a new one', 'lettre.docx', oldOffice, 'not_allowed'],
  ['an archive', 'dossier.zip', zip([{ name: 'a.txt', content: 'a' }]), 'not_allowed'],
  ['an archive named as a Word file', 'lettre.docx', zip([{ name: 'a.txt', content: 'a' }]), 'not_allowed'],
  [
    'a Java program, which is an archive',
    'lettre.docx',
    zip([
      { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' },
      { name: 'A.class', content: 'x' },
    ]),
    'not_allowed',
  ],
  ['a PDF under a program’s name', 'lettre.pdf.exe', pdf, 'extension_differs'],
  ['a PDF named as a picture', 'lettre.png', pdf, 'extension_differs'],
  ['a name turned round to seem a PDF', 'lettre\u202Efdp.exe', pdf, 'extension_differs'],
  ['a PDF without an extension', 'lettre', pdf, 'extension_differs'],
  ['a Word file named as an Excel one', 'lettre.xlsx', ooxml(DOCX_MAIN), 'extension_differs'],
  [
    'a Word file that declares macros',
    'lettre.docx',
    ooxml('application/vnd.ms-word.document.macroEnabled.main+xml'),
    'active_content',
  ],
  [
    'an Excel file that declares macros',
    'parts.xlsx',
    ooxml('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    'active_content',
  ],
  ['a macro project in an ordinary Word file', 'lettre.docx', ooxml(DOCX_MAIN, [macro]), 'active_content'],
  [
    'a macro project under another name',
    'lettre.docx',
    ooxml(
      DOCX_MAIN,
      [{ name: 'word/theme.bin', content: 'x' }],
      '<Override PartName="/word/theme.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    ),
    'active_content',
  ],
  [
    'a macro type written with references',
    'lettre.docx',
    ooxml(
      DOCX_MAIN,
      [],
      '<Override PartName="/word/theme.bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>',
    ),
    'active_content',
  ],
  [
    'an Excel 4 macro sheet',
    'parts.xlsx',
    ooxml(XLSX_MAIN, [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]),
    'active_content',
  ],
  [
    'an object that hides a program',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    'active_content',
  ],
  [
    'a template fetched from elsewhere',
    'lettre.docx',
    ooxml(DOCX_MAIN, [
      relations(
        '<Relationship Type="http://x/attachedTemplate" Target="https://exemple.fr/a.dotm" TargetMode="External"/>',
      ),
    ]),
    'active_content',
  ],
  [
    'the same under a namespace prefix',
    'lettre.docx',
    ooxml(DOCX_MAIN, [
      relations("<p:Relationship TargetMode='External' Type='http://x/attachedTemplate' Target='x'/>"),
    ]),
    'active_content',
  ],
  [
    'a LibreOffice file with macros',
    'lettre.odt',
    odf('text', [{ name: 'Basic/Standard/script-lb.xml', content: '<x/>' }]),
    'active_content',
  ],
  ['a protected LibreOffice file', 'lettre.odt', odf('text', [], '<manifest:encryption-data/>'), 'encrypted'],
  [
    'encrypted parts',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/a.xml', content: 'x', encrypted: true }]),
    'encrypted',
  ],
  [
    'content types in an encoding that hides words',
    'lettre.docx',
    zip([
      { name: '[Content_Types].xml', content: Buffer.from(`\ufeff${types(DOCX_MAIN)}`, 'utf16le') },
      { name: 'word/document.xml', content: '<w/>' },
    ]),
    'not_allowed',
  ],
  ['entities of its own', 'lettre.docx', ooxml(DOCX_MAIN, [relations('<!DOCTYPE a [<!ENTITY b "c">]>')]), 'damaged'],
  [
    'two parts of one name',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/Document.xml', content: '<w/>' }]),
    'damaged',
  ],
  [
    'two tables that disagree',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/a.xml', localName: 'word/b.xml', content: 'x' }]),
    'damaged',
  ],
  [
    'a part that climbs out of its folder',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: '../../etc/passwd', content: 'x' }]),
    'damaged',
  ],
  [
    'a part that announces a gigabyte',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/a.xml', content: 'x', size: 1_000_000_000 }]),
    'unpacks_too_large',
  ],
  [
    'a relation that unpacks to more than it says',
    'lettre.docx',
    ooxml(DOCX_MAIN, [{ name: 'word/_rels/a.rels', content: Buffer.alloc(3_000_000, ' '), size: 10 }]),
    'damaged',
  ],
  [
    'a list of types that unpacks without end',
    'lettre.docx',
    zip([{ name: '[Content_Types].xml', content: Buffer.alloc(200_000_000, ' ') }]),
    'not_allowed',
  ],
  ['bytes behind a Word file', 'lettre.docx', Buffer.concat([ooxml(DOCX_MAIN), Buffer.from('more')]), 'damaged'],
  ['an archive behind a PDF', 'lettre.pdf', Buffer.concat([pdf, zip([{ name: 'a.exe', content: 'x' }])]), 'damaged'],
  [
    'an archive whose comment ends a PDF',
    'lettre.pdf',
    Buffer.concat([pdf, zip([{ name: 'a.exe', content: 'x' }], '%%EOF')]),
    'damaged',
  ],
  ['a page behind a PDF', 'lettre.pdf', Buffer.concat([pdf, Buffer.from(html)]), 'damaged'],
  ['a PDF cut short', 'lettre.pdf', pdf.subarray(0, 40), 'damaged'],
  ['an archive behind a PNG', 'carte.png', Buffer.concat([png, zip([{ name: 'a.exe', content: 'x' }])]), 'damaged'],
  ['a PNG cut short', 'carte.png', png.subarray(0, -12), 'damaged'],
  ['an archive behind a JPEG', 'carte.jpg', Buffer.concat([jpeg, zip([{ name: 'a.exe', content: 'x' }])]), 'damaged'],
];
