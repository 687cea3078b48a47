/** `npm run audit:verify [-- head…]`, each head as an evidence pack prints it: exits 1 and names each place where the audit is not what was written. Reads as the application's role. */
import { openPool } from '../../db/pool';
import { openAnchors } from '../../integrations/audit-anchor/anchors';
import { readConfig } from '../../platform/config';
import { readHead } from './heads';
import { verifyAudit } from './verify';

async function run(): Promise<void> {
  const { appDatabaseUrl, auditKey, anchorsDir } = readConfig();
  if (auditKey === undefined) throw new Error('AUDIT_KEY : est absente ; sans elle les ancres ne se vérifient pas.');
  const given = process.argv.slice(2).map(readHead);
  const knex = openPool({ url: appDatabaseUrl, name: 'audit', max: 1 });
  try {
    const started = Date.now();
    const { companies, links, anchors, findings } = await verifyAudit(knex, openAnchors(anchorsDir, auditKey), {
      given,
    });
    for (const { kind, companyId, seq, auditId } of findings)
      console.log(`✗ ${kind} : société ${companyId}, maillon ${seq ?? '-'}, ligne ${auditId ?? '-'}`);
    console.log(
      `${links} maillons de ${companies} sociétés et ${anchors} ancres relus en ${((Date.now() - started) / 1000).toFixed(1)} s : ${findings.length === 0 ? 'rien à signaler' : `${findings.length} anomalies`}`,
    );
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await knex.destroy();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
