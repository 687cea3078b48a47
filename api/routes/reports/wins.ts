import { operations } from '../../../contracts';
import type { WinsPart } from '../../../contracts/winsReport';
import { winsBy, winsReport } from '../../../db/reporting/commercial/wins';
import { exported } from '../../exports/exported';
import { winsSheets } from '../../exports/sheets/wins';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { asWritten } from './asWritten';

const axisOf = {
  segments: 'segment',
  prioritySectors: 'prioritySector',
  salesDynamics: 'salesDynamic',
  practices: 'practice',
  accounts: 'account',
  offers: 'offer',
} as const satisfies Record<WinsPart, string>;

const readWins = bind(operations.readWins, async ({ person, query, read, deps }) => ({
  body: await read((trx) => winsReport(trx, person, asWritten(query, person), deps.clock())),
}));

/** A top is taken away whole. */
const exportWins = bind(operations.exportWins, (asker) => {
  const { person, query, deps } = asker;
  return exported(asker, 'exportWins', winsSheets[query.part], async (trx) => ({
    items: await winsBy(trx, person, axisOf[query.part], asWritten(query, person), deps.clock()),
    nextCursor: null,
  }));
});

export const winsRoutes: Route[] = [readWins, exportWins];
