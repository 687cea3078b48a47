/** The `If-Match` of an edit based on this version of a record. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`;
