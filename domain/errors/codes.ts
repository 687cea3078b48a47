/** Every reason for which Jalon says no. A code is stable: screens, tests and clients recognise it, never the text. */
export const errorCodes = [
  // who asks
  'not_authenticated', 'invalid_credentials', 'too_many_attempts', 'cross_origin', 'not_allowed', 'not_found',
  // how it was asked
  'invalid_input', 'unsupported_media_type', 'payload_too_large', 'idempotency_key_missing', 'idempotency_key_reused', 'request_in_flight',
  'if_match_missing', 'stale_version', 'invalid_cursor', 'conflict', 'internal', 'service_unavailable', 'database_busy',
  // accounts, contacts, documents
  'siren_invalid', 'siret_already_used', 'siren_already_used', 'natural_person_incomplete', 'contact_email_used', 'vault_contact_exists', 'contact_in_use', 'connection_reserved',
  'phone_invalid', 'value_retired', 'document_type_refused', 'document_too_large', 'account_documents_full', 'document_empty', 'document_incomplete', 'document_unreadable', 'reference_unknown', 'file_unreadable', 'import_over', 'import_incomplete', 'import_running',
  'document_replaced', 'document_not_previewed',
  'register_unavailable', 'required_by_case', 'account_merged', 'merge_refused', 'merge_vault_unchosen', 'merge_over', 'merge_contradicted',
  'target_stands', 'target_not_waiting', 'target_needs_another',
  // interactions
  'interaction_ends_before_start', 'interaction_too_long', 'note_is_done', 'assignee_cannot_see',
  // opportunities
  'transition_not_allowed', 'gate_incomplete', 'reason_required', 'loss_needs_request', 'going_back_needs_request', 'won_is_automatic',
  'opportunity_closed', 'amount_follows_proposals', 'production_end_too_early', 'production_end_needs_reason',
  'not_ready_to_win', 'time_or_expenses_entered', 'mission_active', 'proposition_not_ready', 'letter_sent', 'letter_signed',
  // proposals
  'proposal_not_editable', 'proposal_empty', 'price_not_forced', 'proposal_not_submittable', 'approval_pending', 'acceptance_not_granted',
  'proposal_not_sendable', 'proposal_not_signable', 'letter_amount_differs', 'letter_missing', 'approval_void', 'no_approver',
  'proposal_not_signed', 'mission_state_differs', 'line_always_kept', 'letterhead_missing', 'contact_without_email',
  // requests and tasks
  'request_not_draft', 'request_not_editable', 'request_incomplete', 'request_exists', 'task_already_claimed', 'task_not_claimed', 'task_not_yours',
  'task_not_open', 'task_not_candidate', 'own_work', 'outcome_not_allowed', 'refusal_without_reason', 'lines_not_judged', 'nothing_returned',
  'lines_refused', 'line_locked', 'line_changed', 'task_delegated', 'task_not_delegated', 'date_not_ahead', 'office_closed', 'conversation_closed', 'mention_cannot_read', 'request_closed', 'template_not_applicable', 'delivery_lead_missing',
  'task_changed', 'bulk_running', 'nothing_to_undo', 'too_many_views',
  'nothing_billed', 'credit_exceeds_billed', 'nothing_to_bill', 'deposit_exceeds_rest', 'client_disagrees',
  'client_left', 'client_is_prospect', 'client_has_open_work', 'client_served_elsewhere', 'vault_contact_missing', 'nothing_changes', 'renewal_not_later', 'siret_of_another_siren', 'legal_structure_differs', 'group_exists', 'company_in_group', 'group_has_principal',
  'request_not_resolved', 'link_to_itself', 'link_exists', 'link_circular', 'wait_never_ends', 'request_waits', 'request_not_waiting', 'closing_not_planned', 'no_step_before', 'effects_stay', 'announcement_stale',
  'macro_out_of_order', 'macro_line_missing', 'too_many_macros',
  // absences
  'absence_dates', 'absence_overlaps', 'absence_over', 'substitute_self', 'substitute_gone', 'substitute_role', 'substitute_perimeter', 'substitute_circular',
  // operations
  'repair_not_applicable',
  // notifications
  'notification_not_optional', 'link_unknown', 'link_used', 'link_expired',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
