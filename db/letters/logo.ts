/** A logo as a `data:` address, by its hash: an SQL expression, of null where there is none. */
export const logoUri = (sha256: string) =>
  `(SELECT 'data:' || g.media_type || ';base64,' || translate(encode(g.content, 'base64'), chr(10), '') FROM letterhead_logos g WHERE g.sha256 = ${sha256})`;

/** That of a letter `s` as it left, whatever the letterhead has become. */
export const logoOfLetter = logoUri(`s.letter->'firm'->>'logo'`);
