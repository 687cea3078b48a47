import { apiRoot } from './client';
import { readProblem, unreachable } from './problem';

export interface FormToSend {
  /** Below `/api/v1`. */
  path: string;
  form: FormData;
  idempotencyKey: string;
  signal: AbortSignal;
  /** From 0 to 1, of what left this machine. */
  onProgress: (part: number) => void;
}

/** Posts a form and says how far it is, which `fetch` cannot. Throws like `request`; an aborted one throws the signal's reason. */
export function sendForm<T>({ path, form, idempotencyKey, signal, onProgress }: FormToSend): Promise<T> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', `${apiRoot}${path}`);
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Idempotency-Key', idempotencyKey);
    call.responseType = 'json';
    call.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    call.onload = () =>
      call.status >= 200 && call.status < 300
        ? resolve(call.response as T)
        : reject(readProblem(call.response, call.status));
    call.onerror = () => reject(unreachable(new Error('the connection was lost')));
    call.onabort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', () => call.abort(), { once: true });
    call.send(form);
  });
}
