/**
 * What `import 'zod'` is in the browser (`vite.config.ts`): the page's content policy forbids making code from text,
 * so schemas are interpreted. It must be said before the first schema is made, hence here.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
