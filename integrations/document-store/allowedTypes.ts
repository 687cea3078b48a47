/**
 * What may be kept: what clients, registers and banks really send for a file of a client or mission.
 *
 * Left out on purpose:
 * - text, CSV and e-mail files: they have no structure to recognise, so a script or a page would pass as one;
 * - SVG and HTML: they run code in the browser of whoever opens them;
 * - Office files from before 2007 and every macro format: they may carry programs;
 * - archives: nobody can see what is inside before it is on a colleague's machine.
 */
export const allowedTypes = [
  { mediaType: 'application/pdf', extensions: ['pdf'], structure: 'pdf' },
  { mediaType: 'image/png', extensions: ['png'], structure: 'png' },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], structure: 'jpeg' },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    structure: 'ooxml',
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    structure: 'ooxml',
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], structure: 'odf' },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'], structure: 'odf' },
] as const;

export type StoredType = (typeof allowedTypes)[number];

/** Why a document is not taken. */
export type DocumentRefusal =
  /** Not one of the allowed kinds, whatever its name says. */
  | 'not_allowed'
  /** The name promises another kind than the content is. */
  | 'extension_differs'
  /** It carries a program, or links to one. */
  | 'active_content'
  /** It can be read as two things at once, or is cut short or inconsistent. */
  | 'damaged'
  /** It would unpack to more than a document ever holds. */
  | 'unpacks_too_large'
  /** Its parts are encrypted, so nothing can be checked. */
  | 'encrypted';
