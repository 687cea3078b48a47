/** How a document is shown without being downloaded: as pages, or as a picture. */
export type PreviewKind = 'pdf' | 'image';

/** By the type that its structure showed when it was deposited (docs/decisions/0005). */
const byType: Readonly<Record<string, PreviewKind | undefined>> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
};
const byEnding: Readonly<Record<string, PreviewKind | undefined>> = {
  pdf: 'pdf',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
};

/** By its name, which a deposit lets end only as the content is; null for what is downloaded. */
export function previewOf(name: string): PreviewKind | null {
  return byEnding[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

export function isPreviewed(mediaType: string): boolean {
  return byType[mediaType] !== undefined;
}
