const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** The same form with its file under another name, encoded letter by letter (RFC 5987) as no browser sends it: ends of texts and lines arrive too. */
export function namedForm(form: FormData, fileName: string): Blob {
  const parts: (string | Blob)[] = [];
  for (const [field, value] of form) {
    const isFile = typeof value !== 'string';
    const heading = isFile ? `"; filename*=utf-8''${encoded(fileName)}\r\nContent-Type: ${value.type}` : '"';
    parts.push(`--part\r\nContent-Disposition: form-data; name="${field}${heading}\r\n\r\n`, value, '\r\n');
  }
  return new Blob([...parts, '--part--\r\n'], { type: 'multipart/form-data; boundary=part' });
}
