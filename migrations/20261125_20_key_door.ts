import type { Knex } from 'knex';

/** Claiming an idempotency key in one short statement: it stands before every write of a person. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Claims the key for this person, or says what became of it: of any number at once, one gets a token.
    CREATE FUNCTION door_claim_key(claimer uuid, wanted text, asked text, print text, stale interval)
    RETURNS TABLE (token text, operation text, fingerprint text, status integer, headers jsonb, body jsonb)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    #variable_conflict use_column
    BEGIN
      -- A claim is not worth waiting for the disk: lost with the server, it is of a request that was never answered.
      PERFORM set_config('synchronous_commit', 'off', true);
      RETURN QUERY
        INSERT INTO idempotency_keys AS kept (user_id, key, operation, fingerprint, created_at) VALUES (claimer, wanted, asked, print, clock_timestamp())
        ON CONFLICT (user_id, key) DO UPDATE SET created_at = clock_timestamp()
          WHERE kept.status IS NULL AND kept.operation = excluded.operation AND kept.fingerprint = excluded.fingerprint AND kept.created_at < clock_timestamp() - stale
        RETURNING kept.created_at::text, kept.operation, kept.fingerprint, kept.status, kept.headers, kept.body;
      IF FOUND THEN RETURN; END IF;
      RETURN QUERY SELECT NULL::text, k.operation, k.fingerprint, k.status, k.headers, k.body FROM idempotency_keys k WHERE k.user_id = claimer AND k.key = wanted;
    END $$;
    REVOKE ALL ON FUNCTION door_claim_key FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_claim_key TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
