/** What must be true of the database role before a process serves anybody (architecture §5, threat "row-level security silently off"). */
import type { Knex } from 'knex';

export class UnsafeRoleError extends Error {
  override readonly name = 'UnsafeRoleError';
}

interface RoleFacts {
  role: string;
  superuser: boolean;
  /** By itself, or by becoming a role that may. */
  bypasses: boolean;
  /** Tables that this role, or one it is a member of, owns: forced or not, their owner's policy lets it see everything. */
  owned: string[];
  /** Tables with a company on each row whose wall is down, and views that look through it with the eyes of their owner. */
  unwalled: string[];
}

const question = `
  SELECT r.rolname AS role, r.rolsuper AS superuser,
    EXISTS (SELECT FROM pg_roles b WHERE (b.rolbypassrls OR b.rolsuper) AND pg_has_role(r.oid, b.oid, 'MEMBER')) AS bypasses,
    ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(r.oid, c.relowner, 'MEMBER') ORDER BY 1) AS owned,
    ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
      UNION SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm')
        AND NOT EXISTS (SELECT FROM unnest(c.reloptions) o WHERE o ~ '^security_invoker=(true|on|yes|1)$')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY 1) AS unwalled
  FROM pg_roles r WHERE r.rolname = current_user`;

/**
 * Refuses a connection on which the walls between companies and business units would not hold.
 * @throws UnsafeRoleError saying, in French, what is wrong and what to connect with instead.
 */
export async function refuseUnsafeRole(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: RoleFacts[] }>(question);
  const facts = rows[0];
  if (!facts) throw new UnsafeRoleError('Le rôle de la base de données n’a pas pu être lu.');
  const reasons = whyUnsafe(facts);
  if (reasons.length === 0) return;
  throw new UnsafeRoleError(
    `Démarrage refusé : le rôle « ${facts.role} » ${reasons.join(', ')}. ` +
      'Connectez l’application avec le rôle restreint jalon_app (APP_DATABASE_URL), jamais avec celui des migrations.',
  );
}

function whyUnsafe({ superuser, bypasses, owned, unwalled }: RoleFacts): string[] {
  return [
    ...(superuser ? ['est superutilisateur'] : []),
    ...(bypasses && !superuser ? ['peut contourner la sécurité par ligne (BYPASSRLS)'] : []),
    ...(owned.length > 0 && !superuser ? [`possède des tables (${owned.slice(0, 3).join(', ')}…)`] : []),
    ...(unwalled.length > 0
      ? [
          `lirait sans mur les tables ${unwalled.join(', ')} (FORCE ROW LEVEL SECURITY ou, pour une vue, security_invoker absent)`,
        ]
      : []),
  ];
}
