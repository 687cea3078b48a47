import { z } from 'zod';
import { codeLengths } from '../../domain/account/lengths';

export const email = z.string().trim().max(codeLengths.email).pipe(z.email());
