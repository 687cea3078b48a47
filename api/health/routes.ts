import { Router } from 'express';
import type { ReadinessCheck } from './checks';

export interface CheckResult {
  name: string;
  ok: boolean;
  reason?: string;
}

async function resultOf({ name, check }: ReadinessCheck): Promise<CheckResult> {
  try {
    await check();
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** `/healthz`: this process is alive. `/readyz`: what it needs answers too, checked now. */
export function healthRoutes(readiness: readonly ReadinessCheck[]): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const checks = await Promise.all(readiness.map(resultOf));
    const ready = checks.every(({ ok }) => ok);
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ready, checks });
  });
  return router;
}
