/** Ports on the loopback. */
import { createServer } from 'node:net';

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return listen(0, '127.0.0.1');
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

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('not a TCP address'))));
    });
  });
}
