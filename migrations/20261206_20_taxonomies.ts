import type { Knex } from 'knex';

/** What the question of independence calls a service (requirement 250): a list like the others, for the companies that there are; an administrator makes it theirs (D30). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    INSERT INTO list_values (company_id, list, code, label, position)
      SELECT c.company_id, 'taxonomy', t.code, t.label, t.position
      FROM (SELECT DISTINCT company_id FROM list_values) c
      CROSS JOIN (VALUES
        ('AUDIT_LEGAL', 'Audit légal des comptes', 1),
        ('AUDIT_CONTRACTUEL', 'Audit contractuel', 2),
        ('ATTESTATION', 'Attestation et autre mission d’assurance', 3),
        ('COMPTABILITE', 'Tenue, révision et présentation des comptes', 4),
        ('SOCIAL', 'Paie et conseil social', 5),
        ('FISCAL', 'Déclarations et conseil fiscal', 6),
        ('JURIDIQUE', 'Secrétariat et conseil juridique', 7),
        ('FINANCE', 'Conseil financier et transactions', 8),
        ('ORGANISATION', 'Conseil en organisation et systèmes', 9),
        ('DURABILITE', 'Durabilité', 10),
        ('AUTRE', 'Autre prestation', 11)
      ) AS t (code, label, position)
      ON CONFLICT (company_id, list, code) DO NOTHING;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
