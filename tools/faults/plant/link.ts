/** A network link that can be cut or made slow: the product is told the link's port, the link leads to the real one. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Link {
  port: number;
  /** How many connections stand now. */
  connections: () => number;
  /** Every connection ends and new ones are refused, until `mend`. */
  cut: () => void;
  /** Every piece takes so long to come through, in both directions, until `mend`. */
  slow: (delayMs: number) => void;
  mend: () => void;
  close: () => Promise<void>;
}

/** Opens a link to a port of this machine. */
export async function openLink(targetPort: number): Promise<Link> {
  let delayMs = 0;
  let isCut = false;
  const sockets = new Set<Socket>();

  const hold = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    // A broken side breaks the other: that is all there is to say about either.
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
    socket.on('data', (piece) => {
      if (delayMs === 0) return void other.write(piece);
      setTimeout(() => other.destroyed || other.write(piece), delayMs);
    });
  };

  const server = createServer({ noDelay: true }, (near) => {
    if (isCut) return void near.resetAndDestroy();
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    hold(near, far);
    hold(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');

  const breakAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: address.port,
    connections: () => sockets.size / 2,
    cut: () => {
      isCut = true;
      breakAll();
    },
    slow: (milliseconds) => {
      delayMs = milliseconds;
    },
    mend: () => {
      isCut = false;
      delayMs = 0;
    },
    close: async () => {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
