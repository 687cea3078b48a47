import type { Knex } from 'knex';

/** Cases: decisions in order, the answer of each command, the steps a process has done, and its human tasks. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE cases (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      kind text NOT NULL CHECK (kind IN ('opportunity', 'acceptance', 'missionSetup', 'lossArchival', 'proposalApproval')),
      process_version integer NOT NULL DEFAULT 1,
      number text NOT NULL UNIQUE,
      title text NOT NULL,
      account_id uuid NOT NULL REFERENCES accounts,
      opportunity_id uuid,
      state text NOT NULL,
      node text,
      last_seq integer NOT NULL DEFAULT 0,
      processed_seq integer NOT NULL DEFAULT 0 CHECK (processed_seq <= last_seq),
      last_event_at timestamptz NOT NULL DEFAULT now(),
      told_at timestamptz,
      tell_attempts integer NOT NULL DEFAULT 0,
      holder_kind text NOT NULL CHECK (holder_kind IN ('requester', 'business_support', 'approver', 'third_party', 'system', 'nobody')),
      holder_user_id uuid REFERENCES users,
      holder_region_id uuid REFERENCES regions,
      holder_since timestamptz NOT NULL DEFAULT now(),
      due_at timestamptz,
      opened_at timestamptz NOT NULL DEFAULT now(),
      opened_by uuid REFERENCES users,
      closed_at timestamptz
    );
    CREATE INDEX cases_untold ON cases (last_event_at) WHERE processed_seq < last_seq;
    CREATE INDEX cases_open ON cases (company_id, bu_id, due_at, id) WHERE closed_at IS NULL;
    CREATE INDEX cases_of_opportunity ON cases (opportunity_id);
    CREATE INDEX cases_of_account ON cases (account_id);

    CREATE TABLE case_events (
      case_id uuid NOT NULL REFERENCES cases,
      seq integer NOT NULL,
      company_id uuid NOT NULL,
      bu_id uuid NOT NULL,
      type text NOT NULL,
      data jsonb NOT NULL DEFAULT '{}',
      facts jsonb NOT NULL DEFAULT '[]',
      principal_kind text NOT NULL CHECK (principal_kind IN ('person', 'substitute', 'service', 'system')),
      principal_id uuid,
      at timestamptz NOT NULL,
      PRIMARY KEY (case_id, seq)
    );
    CREATE TABLE case_commands (
      case_id uuid NOT NULL REFERENCES cases,
      key text NOT NULL,
      company_id uuid NOT NULL,
      bu_id uuid NOT NULL,
      fingerprint text NOT NULL,
      answer jsonb NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (case_id, key)
    );
    CREATE TABLE case_steps (
      case_id uuid NOT NULL REFERENCES cases,
      node text NOT NULL,
      round integer NOT NULL,
      company_id uuid NOT NULL,
      bu_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('humanTask', 'serviceStep', 'wait', 'deadline')),
      position integer NOT NULL,
      from_seq integer NOT NULL,
      until_seq integer,
      outcome text,
      opened_at timestamptz NOT NULL,
      expected_at timestamptz,
      closed_at timestamptz,
      PRIMARY KEY (case_id, node, round),
      UNIQUE (case_id, position)
    );
    CREATE TABLE tasks (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      case_id uuid NOT NULL REFERENCES cases,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      node text NOT NULL,
      round integer NOT NULL,
      state text NOT NULL CHECK (state IN ('open', 'claimed', 'completed', 'cancelled')),
      candidate_kind text NOT NULL CHECK (candidate_kind IN ('group', 'person')),
      candidate_region_id uuid REFERENCES regions,
      candidate_user_id uuid REFERENCES users,
      excluded_user_id uuid REFERENCES users,
      assignee_id uuid REFERENCES users,
      claimed_at timestamptz,
      opened_at timestamptz NOT NULL,
      due_at timestamptz,
      completed_at timestamptz,
      completed_by uuid REFERENCES users,
      outcome text,
      version integer NOT NULL DEFAULT 1,
      UNIQUE (case_id, node, round),
      CHECK ((candidate_kind = 'group') = (candidate_region_id IS NOT NULL)),
      CHECK ((candidate_kind = 'person') = (candidate_user_id IS NOT NULL)),
      CHECK (state <> 'claimed' OR assignee_id IS NOT NULL),
      CHECK (assignee_id IS NULL OR excluded_user_id IS NULL OR assignee_id <> excluded_user_id)
    );
    CREATE UNIQUE INDEX one_open_task_per_case ON tasks (case_id) WHERE state IN ('open', 'claimed');
    CREATE INDEX tasks_open ON tasks (company_id, due_at, id) WHERE state IN ('open', 'claimed');
    CREATE TABLE task_alarms (
      task_id uuid NOT NULL REFERENCES tasks,
      company_id uuid NOT NULL,
      bu_id uuid NOT NULL,
      kind text NOT NULL,
      at timestamptz NOT NULL,
      fired_at timestamptz,
      PRIMARY KEY (task_id, kind)
    );
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
