/**
 * What the register said, carried by whoever asked and given back with what they save: signed, so that a value is "from the
 * register" because the register said so and not because a screen does.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { RegisteredValues } from '../../../domain/account/registered';

const said = z.strictObject({
  siren: z.string(),
  values: z
    .strictObject({
      legalName: z.string(),
      tradeName: z.string(),
      legalForm: z.string(),
      apeCode: z.string(),
      addressLine: z.string(),
      postcode: z.string(),
      city: z.string(),
    })
    .partial(),
});

export interface RegisterSaid {
  siren: string;
  values: RegisteredValues;
}

const signatureOf = (secret: string, content: string) =>
  createHmac('sha256', secret).update(`register-said/${content}`).digest();

export function sealRegister(secret: string, answer: RegisterSaid): string {
  const content = Buffer.from(JSON.stringify(answer)).toString('base64url');
  return `${content}.${signatureOf(secret, content).toString('base64url')}`;
}

/** Null when it is not ours: what it says is then the person's own word. */
export function openRegisterSeal(secret: string, seal: string): RegisterSaid | null {
  const [content = '', signature = ''] = seal.split('.');
  const [given, expected] = [Buffer.from(signature, 'base64url'), signatureOf(secret, content)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const read = said.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString()));
  return read.success ? (read.data as RegisterSaid) : null;
}
