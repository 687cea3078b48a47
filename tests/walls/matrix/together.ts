/** What belongs to one change is one transaction; nobody outside is waited for in it. */
import type { Knex } from 'knex';
import type { Answer } from '../../support/apiClient';
import type { World } from '../world/world';
import { expectSameRecords } from './checksum';

export interface AuditUnderHand {
  owner: Knex;
  /** No line of the audit can be written meanwhile. */
  refusing: (work: () => Promise<void>) => Promise<void>;
}

export async function withAuditUnderHand(owner: Knex): Promise<AuditUnderHand> {
  await owner.raw(`
    CREATE FUNCTION refuse_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$;
    CREATE TRIGGER refuse_line BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION refuse_line();
    ALTER TABLE audit DISABLE TRIGGER refuse_line`);
  return {
    owner,
    refusing: async (work) => {
      await owner.raw('ALTER TABLE audit ENABLE TRIGGER refuse_line');
      try {
        await work();
      } finally {
        await owner.raw('ALTER TABLE audit DISABLE TRIGGER refuse_line');
      }
    },
  };
}

/** A change of which the audit cannot know is an error, and nothing of it stays. */
export function expectNothingUnwritten(
  { owner, refusing }: AuditUnderHand,
  change: () => Promise<Answer>,
): Promise<void> {
  return expectSameRecords(owner, () =>
    refusing(async () => expect((await change()).body).toMatchObject({ status: 500, code: 'internal' })),
  );
}

export interface Asked {
  who: 'register' | 'store of documents';
  /** Connections of the API that were in a transaction meanwhile. */
  inTransaction: number;
}

/** Whoever is outside the API looks, when asked, whether it holds a transaction open meanwhile; the store asks the scanner. */
export function watchOutside({ deps, owner }: World): Asked[] {
  const asked: Asked[] = [];
  const look = async (who: Asked['who']) => {
    const { rows } = await owner.raw<{ rows: [{ count: number }] }>(
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'jalon-test-api' AND xact_start IS NOT NULL",
    );
    asked.push({ who, inTransaction: rows[0].count });
  };
  const { register, documents } = deps;
  deps.register = { lookup: async (...named) => (await look('register'), register.lookup(...named)) };
  deps.documents = {
    ...documents,
    put: async (...given) => (await look('store of documents'), documents.put(...given)),
  };
  return asked;
}
