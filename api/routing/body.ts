/** Reads a body within its limits: JSON, or one file with its fields. Nothing is read before access was granted. */
import express, { type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import type { Operation } from '../../contracts/operation';
import { MAX_UPLOAD_BYTES } from '../../domain/account/upload';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { cleanFileName } from '../../integrations/document-store/fileName';
import { InvalidInput } from '../problems/invalidInput';
import type { UploadedFile } from './handler';

const JSON_LIMIT = '100kb';

const json = express.json({ limit: JSON_LIMIT, strict: true, inflate: false, type: () => true });
const oneFile = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    files: 1,
    fileSize: MAX_UPLOAD_BYTES,
    fields: 20,
    fieldNameSize: 60,
    fieldSize: 10_000,
    parts: 22,
    headerPairs: 50,
    fieldNestingDepth: 0,
  },
}).single('file');

function run(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
}

const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * The parsed body; `{}` where none was sent.
 * @throws DomainError `unsupported_media_type`, `payload_too_large`, `document_too_large`, or InvalidInput
 */
export async function readBody({ upload }: Operation, request: Request, response: Response): Promise<unknown> {
  if (!hasBody(request)) return {};
  if (request.is(upload ? 'multipart/form-data' : 'application/json') === false)
    throw new DomainError(refuse('unsupported_media_type'));
  try {
    await run(upload ? oneFile : json, request, response);
  } catch (error) {
    throw (upload ? ofForm(error) : ofJson(error)) ?? error;
  }
  return (request.body as unknown) ?? {};
}

/** The file beside the fields. @throws InvalidInput when none was sent. */
export function readFile({ file }: Request): UploadedFile {
  if (!file) throw new InvalidInput([{ path: 'file', message: 'Joignez un fichier.' }]);
  return { name: cleanFileName(file.originalname), mediaType: file.mimetype, content: file.buffer };
}

function ofJson(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const type: unknown = Object.getOwnPropertyDescriptor(error, 'type')?.value;
  if (type === 'entity.too.large')
    return new DomainError(refuse('payload_too_large', { params: { limit: JSON_LIMIT } }));
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new DomainError(refuse('unsupported_media_type'));
  if (type === 'entity.parse.failed')
    return new InvalidInput([{ path: '', message: 'Le corps de la requête n’est pas du JSON lisible.' }]);
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new InvalidInput([{ path: '', message: 'La requête est arrivée incomplète.' }]);
  return undefined;
}

/** Nothing but the form can fail here: it is read into memory. A form cut in the middle is a plain Error of the parser. */
function ofForm(error: unknown): Error {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE')
    return new DomainError(refuse('document_too_large', { params: { limitMegabytes: MAX_UPLOAD_BYTES / 1_000_000 } }));
  return new InvalidInput([
    {
      path: 'file',
      message: 'Le formulaire est refusé : un seul fichier, dans le champ « file », et les champs prévus.',
    },
  ]);
}
