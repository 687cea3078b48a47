import type { RequestModel } from '../../../../contracts/requests/catalogue';

const shown = 5;

/** One entry per template, those that the perimeter makes most first; the order of the catalogue where it is even. */
export function mostUsed(models: readonly RequestModel[]): RequestModel[] {
  const first = new Map<string, RequestModel>();
  for (const model of models) if (!first.has(model.template)) first.set(model.template, model);
  return [...first.values()].sort((a, b) => b.used - a.used).slice(0, shown);
}
