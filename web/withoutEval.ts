/** The page's content policy forbids making code from text: schemas are interpreted. Imported before any schema is made. */
import { config } from 'zod';

config({ jitless: true });
