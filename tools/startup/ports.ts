/** Ports on the loopback. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what Linux (32768), macOS and Windows (49152) hand out by themselves: a port that the system chose could be given
 * away again, to an outgoing connection or to one of the four listeners that Temporal asks for, before its program starts.
 */
const CHOSEN_FROM = { lowest: 20_000, highest: 32_767 } as const;
const ATTEMPTS = 50;

/** A port that was free a moment ago, and that the system gives to nobody by itself. */
export async function freePort(): Promise<number> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = randomInt(CHOSEN_FROM.lowest, CHOSEN_FROM.highest + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${CHOSEN_FROM.lowest} and ${CHOSEN_FROM.highest} after ${ATTEMPTS} attempts`);
}

async function isFree(port: number): Promise<boolean> {
  try {
    await listen(port, '127.0.0.1');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/** Thrown when the address the screens are served at is taken; the message says which and what to type instead. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** @throws PortTakenError when another program listens there. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  try {
    await listen(port, host);
  } catch (error) {
    throw new PortTakenError(refusalOf(port, host, (error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function refusalOf(port: number, host: string, code: string | undefined): string {
  const elsewhere = `Choisissez-en un autre, par exemple : PORT=${port === 65535 ? 3001 : port + 1} npm start`;
  if (code === 'EADDRINUSE') return `Le port ${port} est déjà pris sur ${host} par un autre programme. ${elsewhere}`;
  if (code === 'EACCES') return `Le port ${port} est réservé au système. ${elsewhere}`;
  return `Impossible d’écouter sur ${host}:${port} (${code ?? 'raison inconnue'}). Vérifiez HOST et PORT.`;
}

function listen(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
