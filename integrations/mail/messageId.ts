/** The Message-ID of an effect. Every character that such an id may not hold is written in hexadecimal, so two keys never meet. */
export function messageId(key: string): string {
  const local = key.replace(/[^A-Za-z0-9_-]/gu, (character) => `=${Buffer.from(character).toString('hex')}`);
  return `<${local}@jalon>`;
}
