/** Hostile files, made by crossing whatever runs somewhere with each way of passing for a document: a kind that is allowed later is lied about too. */
import { allowedTypes } from './allowedTypes';
import { honest, linuxProgram, oldOffice, pdf, windowsProgram } from './documents.fixture';
import { extensionOf } from './fileName';
import { zip } from './zip.fixture';

export type Disguise = [what: string, name: string, content: Buffer];

const text = (content: string) => Buffer.from(content);
const running: Readonly<Record<string, Buffer>> = {
  html: text('<!doctype html><script>alert(1)</script>'),
  xhtml: text('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'),
  svg: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  xslt: text('<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="//x"?><a/>'),
  gif: text('GIF89a/*<script>*/=1;alert(1)//</script>;'),
  js: text('alert(1)'),
  hta: text('<hta:application/><script language="VBScript">MsgBox 1</script>'),
  sh: text('#!/bin/sh\ntrue\n'),
  php: text('<?php phpinfo();'),
  rtf: text('{\\rtf1{\\object\\objocx x}}'),
  eml: text('From: a@exemple.fr\n\nbonjour'),
  doc: oldOffice,
  exe: windowsProgram,
  elf: linuxProgram,
  zip: zip([{ name: 'a.exe', content: 'x' }]),
  jar: zip([
    { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' },
    { name: 'A.class', content: 'x' },
  ]),
};
const programs = Object.entries(running);
const extensions = allowedTypes.flatMap((type): readonly string[] => type.extensions);

/** Of each allowed kind, one that is honest. */
const documents = extensions.map((extension): [string, Buffer] => {
  const [, content] = honest.find(([name]) => extensionOf(name) === extension) ?? [];
  if (!content) throw new Error(`no honest document ends in .${extension}`);
  return [extension, content];
});

const crossed = <A, B>(some: readonly A[], others: readonly B[], make: (one: A, other: B) => Disguise) =>
  some.flatMap((one) => others.map((other) => make(one, other)));

const renamed = crossed(programs, extensions, ([kind, content], extension) => [
  `${kind} named .${extension}`,
  `lettre.${extension}`,
  content,
]);

const inFront = crossed(programs, documents, ([kind, program], [extension, document]) => [
  `${kind} in front of ${extension}`,
  `lettre.${extension}`,
  Buffer.concat([program, document]),
]);

/** Cameras write behind their pictures: behind a JPEG an archive alone is refused, since nothing else is found by its end. */
const isSeenBehind = (extension: string, kind: string) =>
  !['jpg', 'jpeg'].includes(extension) || ['zip', 'jar'].includes(kind);

const behind = programs.flatMap(([kind, program]) =>
  documents
    .filter(([extension]) => isSeenBehind(extension, kind))
    .map(([extension, document]): Disguise => [
      `${kind} behind ${extension}`,
      `lettre.${extension}`,
      Buffer.concat([document, program]),
    ]),
);

/** Told by its last extension, whatever stands before it. */
const twoExtensions = crossed(
  documents,
  [...Object.keys(running), 'docm', 'xlsm', 'scr', 'bat', 'lnk'],
  ([extension, document], last) => [`${extension} named .${last}`, `lettre.${extension}.${last}`, document],
);

/** The name that a person reads says another extension than the one that counts. */
const turnedRound = crossed([pdf], ['exe', 'js', 'html', 'scr'], (document, last) => [
  `pdf turned round to hide .${last}`,
  `lettre\u202Efdp.${last}`,
  document,
]);

export const disguises: readonly Disguise[] = [...renamed, ...inFront, ...behind, ...twoExtensions, ...turnedRound];
