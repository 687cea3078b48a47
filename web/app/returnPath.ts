/** Where to go after login: a path of ours, never another site (`//evil.example`, `https:…`). */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string') return '/';
  return /^\/(?![/\\])/.test(asked) && !asked.startsWith('/connexion') ? asked : '/';
}
