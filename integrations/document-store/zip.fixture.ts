/** Builds ZIP archives for tests, wrong ones included. */
import { deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** What the local header says, when it lies. */
  localName?: string;
  /** What the directory announces, when it lies. */
  size?: number;
  encrypted?: boolean;
  stored?: boolean;
}

export function zip(parts: readonly ZipPart[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.content);
    const packed = part.stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.size ?? plain.length, 18);
    const local = record('PK\x03\x04', common, part.localName ?? part.name, packed);
    directory.push(
      record('PK\x01\x02', Buffer.concat([Buffer.from([20, 0]), common, Buffer.alloc(10), uint32(offset)]), part.name),
    );
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, index, end, Buffer.from(comment, 'latin1')]);
}

/** Both kinds of header end their fixed part with the lengths that `common` leaves open at 22, then hold the name. */
function record(signature: string, fixed: Buffer, name: string, content = Buffer.alloc(0)): Buffer {
  const nameBytes = Buffer.from(name);
  const nameLengthAt = signature === 'PK\x03\x04' ? 22 : 24;
  const body = Buffer.from(fixed);
  body.writeUInt16LE(nameBytes.length, nameLengthAt);
  return Buffer.concat([Buffer.from(signature, 'latin1'), body, nameBytes, content]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
