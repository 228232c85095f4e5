using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkFonds.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_ref = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    was_refused = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "initiative_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "neighbourhood",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    motto = table.Column<string>(type: "text", nullable: false),
                    goals = table.Column<List<string>>(type: "text[]", nullable: false),
                    contact_first_name = table.Column<string>(type: "text", nullable: false),
                    contact_role = table.Column<string>(type: "text", nullable: false),
                    contact_phone = table.Column<string>(type: "text", nullable: false),
                    contact_hours = table.Column<string>(type: "text", nullable: false),
                    contact_place = table.Column<string>(type: "text", nullable: false),
                    contact_photo = table.Column<string>(type: "text", nullable: true),
                    settings_micro_limit_cents = table.Column<long>(type: "bigint", nullable: false),
                    settings_middle_limit_cents = table.Column<long>(type: "bigint", nullable: false),
                    settings_answer_working_days = table.Column<int>(type: "integer", nullable: false),
                    settings_decide_working_days = table.Column<int>(type: "integer", nullable: false),
                    settings_comment_days = table.Column<int>(type: "integer", nullable: false),
                    settings_residents_at_table_min = table.Column<int>(type: "integer", nullable: false),
                    settings_share_warning_percent = table.Column<int>(type: "integer", nullable: false),
                    settings_ending_months = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_neighbourhood", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    security_stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    blocked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    erased_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portal_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sent_form",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_form", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    browser_hash = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    first_name = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source_hash = table.Column<string>(type: "text", nullable: false),
                    is_known_browser = table.Column<bool>(type: "boolean", nullable: false),
                    mail_number = table.Column<int>(type: "integer", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    proven_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    session_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    financier = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    restriction = table.Column<string>(type: "text", nullable: false),
                    dimensions = table.Column<int[]>(type: "integer[]", nullable: false),
                    neighbourhood_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    only_for = table.Column<List<string>>(type: "text[]", nullable: false),
                    not_for = table.Column<List<string>>(type: "text[]", nullable: false),
                    ahead_max_cents = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    earmark = table.Column<int>(type: "integer", nullable: false),
                    expected_cents = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decision_ref = table.Column<string>(type: "text", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "promise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promise", x => x.id);
                    table.ForeignKey(
                        name: "FK_promise_neighbourhood_neighbourhood_id",
                        column: x => x.neighbourhood_id,
                        principalTable: "neighbourhood",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pseudonym = table.Column<string>(type: "text", nullable: false),
                    appointed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointment", x => x.id);
                    table.ForeignKey(
                        name: "FK_appointment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    dream = table.Column<string>(type: "text", nullable: false),
                    needs = table.Column<int>(type: "integer", nullable: false),
                    asked_cents = table.Column<long>(type: "bigint", nullable: true),
                    help_wanted = table.Column<string>(type: "text", nullable: false),
                    initiator_name = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false),
                    summary_by = table.Column<string>(type: "text", nullable: false),
                    summary_confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    different = table.Column<string>(type: "text", nullable: false),
                    dimension = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    endorsement_count = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    shuffle_number = table.Column<long>(type: "bigint", nullable: false),
                    hidden_reason = table.Column<string>(type: "text", nullable: true),
                    hidden_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative", x => x.id);
                    table.ForeignKey(
                        name: "FK_initiative_initiative_parent_id",
                        column: x => x.parent_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_initiative_person_owner_id",
                        column: x => x.owner_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_choice",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<int>(type: "integer", nullable: false),
                    frequency = table.Column<int>(type: "integer", nullable: false),
                    chosen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_choice", x => new { x.person_id, x.topic });
                    table.ForeignKey(
                        name: "FK_mail_choice_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_address = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false),
                    queued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claimed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    server_reply = table.Column<string>(type: "text", nullable: false),
                    done_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_mail", x => x.id);
                    table.ForeignKey(
                        name: "FK_outbox_mail_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "role_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_revocation = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    was_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    decision_number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_proposal", x => x.id);
                    table.CheckConstraint("role_proposal_two_people", "decided_by_id IS NULL OR decided_by_id <> person_id");
                    table.ForeignKey(
                        name: "FK_role_proposal_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_role_proposal_person_proposed_by_id",
                        column: x => x.proposed_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "second_factor",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_secret = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_second_factor", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_second_factor_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    second_factor_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wijk_follower",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wijk_follower", x => new { x.person_id, x.neighbourhood_id });
                    table.ForeignKey(
                        name: "FK_wijk_follower_neighbourhood_neighbourhood_id",
                        column: x => x.neighbourhood_id,
                        principalTable: "neighbourhood",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_wijk_follower_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allocation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    track = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    agreement = table.Column<string>(type: "text", nullable: false),
                    dimension = table.Column<int>(type: "integer", nullable: false),
                    noticed_by = table.Column<string>(type: "text", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    recipient_name = table.Column<string>(type: "text", nullable: false),
                    recipient_key = table.Column<string>(type: "text", nullable: false),
                    worker_view = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_ref = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decide_by = table.Column<DateOnly>(type: "date", nullable: false),
                    public_until = table.Column<DateOnly>(type: "date", nullable: true),
                    continues_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reservation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    condition_met_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    payout_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocation", x => x.id);
                    table.CheckConstraint("ck_allocation_amount", "amount_cents > 0 AND amount_cents <= 100000000000");
                    table.CheckConstraint("ck_allocation_decided", "state NOT IN (4, 5, 6, 7) OR (approved_by_id IS NOT NULL AND reservation_id IS NOT NULL)");
                    table.CheckConstraint("ck_allocation_four_eyes", "approved_by_id IS NULL OR track = 1 OR approved_by_id <> proposed_by_id");
                    table.ForeignKey(
                        name: "FK_allocation_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_allocation_neighbourhood_neighbourhood_id",
                        column: x => x.neighbourhood_id,
                        principalTable: "neighbourhood",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_allocation_person_proposed_by_id",
                        column: x => x.proposed_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "endorsement",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    takes_part = table.Column<bool>(type: "boolean", nullable: false),
                    offer = table.Column<string>(type: "text", nullable: false),
                    shows_name = table.Column<bool>(type: "boolean", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_endorsement", x => new { x.initiative_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_endorsement_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_endorsement_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_name = table.Column<string>(type: "text", nullable: false),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    to_email = table.Column<string>(type: "text", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    advice = table.Column<string>(type: "text", nullable: false),
                    have_met = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover", x => x.id);
                    table.ForeignKey(
                        name: "FK_handover_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_handover_person_from_id",
                        column: x => x.from_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_handover_person_to_id",
                        column: x => x.to_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "initiative_contact",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    comes_by = table.Column<bool>(type: "boolean", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: true),
                    has_permission = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_contact", x => x.initiative_id);
                    table.ForeignKey(
                        name: "FK_initiative_contact_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_event", x => x.id);
                    table.ForeignKey(
                        name: "FK_initiative_event_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative_neighbourhood",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_home = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_neighbourhood", x => new { x.neighbourhood_id, x.initiative_id });
                    table.ForeignKey(
                        name: "FK_initiative_neighbourhood_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_initiative_neighbourhood_neighbourhood_neighbourhood_id",
                        column: x => x.neighbourhood_id,
                        principalTable: "neighbourhood",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative_revision",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    dream = table.Column<string>(type: "text", nullable: false),
                    help_wanted = table.Column<string>(type: "text", nullable: false),
                    needs = table.Column<int>(type: "integer", nullable: false),
                    asked_cents = table.Column<long>(type: "bigint", nullable: true),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_revision", x => new { x.initiative_id, x.version });
                    table.ForeignKey(
                        name: "FK_initiative_revision_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "obstacle",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    stuck_with = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    next_step = table.Column<string>(type: "text", nullable: false),
                    next_step_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    solved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    helped = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_obstacle", x => x.id);
                    table.ForeignKey(
                        name: "FK_obstacle_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_obstacle_neighbourhood_neighbourhood_id",
                        column: x => x.neighbourhood_id,
                        principalTable: "neighbourhood",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sealed_iban = table.Column<string>(type: "text", nullable: false),
                    iban_end = table.Column<string>(type: "text", nullable: false),
                    is_keeper = table.Column<bool>(type: "boolean", nullable: false),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payee", x => x.id);
                    table.ForeignKey(
                        name: "FK_payee_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spoken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    logged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talk", x => x.id);
                    table.ForeignKey(
                        name: "FK_talk_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_talk_person_by_person_id",
                        column: x => x.by_person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "allocation_comment",
                columns: table => new
                {
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hidden_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocation_comment", x => new { x.allocation_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_allocation_comment_allocation_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_allocation_comment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allocation_line",
                columns: table => new
                {
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocation_line", x => new { x.allocation_id, x.label });
                    table.CheckConstraint("ck_allocation_line_amount", "amount_cents > 0");
                    table.ForeignKey(
                        name: "FK_allocation_line_allocation_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: true),
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wrong_seq = table.Column<long>(type: "bigint", nullable: true),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    talked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_role = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    agreed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreed_by_name = table.Column<string>(type: "text", nullable: false),
                    agreed_by_role = table.Column<int>(type: "integer", nullable: true),
                    booked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_correction", x => x.id);
                    table.CheckConstraint("ck_correction_about", "(kind = 4) = (wrong_seq IS NOT NULL) AND (kind = 4) = (allocation_id IS NULL)");
                    table.CheckConstraint("ck_correction_amount", "amount_cents > 0");
                    table.CheckConstraint("ck_correction_booked", "kind <> 4 OR (booked_at IS NULL) = (agreed_by_id IS NULL)");
                    table.CheckConstraint("ck_correction_reason", "length(reason) > 0");
                    table.CheckConstraint("ck_correction_talk_first", "kind NOT IN (1, 2) OR talked_on IS NOT NULL");
                    table.CheckConstraint("ck_correction_two_officials", "agreed_by_id IS NULL OR agreed_by_id <> by_id");
                    table.ForeignKey(
                        name: "FK_correction_allocation_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_correction_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: false),
                    proposed_cents = table.Column<long>(type: "bigint", nullable: false),
                    granted_cents = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: false),
                    what_can = table.Column<string>(type: "text", nullable: false),
                    helper_name = table.Column<string>(type: "text", nullable: false),
                    talked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: false),
                    decided_by_role = table.Column<int>(type: "integer", nullable: false),
                    decided_by_ref = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision", x => x.id);
                    table.CheckConstraint("ck_decision_amount", "granted_cents >= 0 AND granted_cents <= proposed_cents AND (answer = 3) = (granted_cents = 0)");
                    table.CheckConstraint("ck_decision_reason", "length(reason) > 0 AND (answer <> 2 OR length(condition) > 0) AND (answer = 1 OR talked_on IS NOT NULL)");
                    table.CheckConstraint("ck_decision_what_can", "answer <> 3 OR (length(what_can) > 0 AND length(helper_name) > 0)");
                    table.ForeignKey(
                        name: "FK_decision_allocation_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_deviation",
                columns: table => new
                {
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_deviation", x => new { x.decision_id, x.rule });
                    table.ForeignKey(
                        name: "FK_decision_deviation_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_resident = table.Column<bool>(type: "boolean", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_seat", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_seat_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    agreement = table.Column<string>(type: "text", nullable: false),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending_told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    talk_invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ending_answer = table.Column<int>(type: "integer", nullable: true),
                    ending_answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_allocation_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_grant_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_grant_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "look_back",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spoken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    changed = table.Column<string>(type: "text", nullable: false),
                    fell_short = table.Column<string>(type: "text", nullable: false),
                    needs = table.Column<string>(type: "text", nullable: false),
                    unexpected = table.Column<string>(type: "text", nullable: false),
                    spent_nearby = table.Column<int>(type: "integer", nullable: true),
                    did_not_work = table.Column<bool>(type: "boolean", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_phone = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_look_back", x => x.id);
                    table.ForeignKey(
                        name: "FK_look_back_grant_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_look_back_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payout",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    ledger_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    days_to_pay = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payout", x => x.id);
                    table.CheckConstraint("ck_payout_amount", "amount_cents > 0");
                    table.CheckConstraint("ck_payout_other_eyes", "ordered_by_id <> approved_by_id AND ordered_by_id <> proposed_by_id");
                    table.ForeignKey(
                        name: "FK_payout_grant_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payout_payee_payee_id",
                        column: x => x.payee_id,
                        principalTable: "payee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "neighbour_verdict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    look_back_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_neighbour_verdict", x => x.id);
                    table.ForeignKey(
                        name: "FK_neighbour_verdict_look_back_look_back_id",
                        column: x => x.look_back_id,
                        principalTable: "look_back",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_neighbour_verdict_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_allocation_continues_id",
                table: "allocation",
                column: "continues_id",
                unique: true,
                filter: "state <> 9");

            migrationBuilder.CreateIndex(
                name: "IX_allocation_initiative_id",
                table: "allocation",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_allocation_neighbourhood_id_state",
                table: "allocation",
                columns: new[] { "neighbourhood_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_allocation_neighbourhood_id_year_recipient_key",
                table: "allocation",
                columns: new[] { "neighbourhood_id", "year", "recipient_key" });

            migrationBuilder.CreateIndex(
                name: "IX_allocation_proposed_by_id",
                table: "allocation",
                column: "proposed_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_allocation_comment_person_id",
                table: "allocation_comment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_appointment_person_id",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_appointment_pseudonym",
                table: "appointment",
                column: "pseudonym",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_subject_id",
                table: "audit_entry",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_correction_allocation_id",
                table: "correction",
                column: "allocation_id");

            migrationBuilder.CreateIndex(
                name: "IX_correction_booked_at",
                table: "correction",
                column: "booked_at");

            migrationBuilder.CreateIndex(
                name: "IX_correction_initiative_id",
                table: "correction",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_correction_wrong_seq",
                table: "correction",
                column: "wrong_seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_allocation_id",
                table: "decision",
                column: "allocation_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_initiative_id",
                table: "decision",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_neighbourhood_id_decided_on",
                table: "decision",
                columns: new[] { "neighbourhood_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "IX_decision_seat_decision_id",
                table: "decision_seat",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_person_id",
                table: "endorsement",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_allocation_id",
                table: "grant",
                column: "allocation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_decision_id",
                table: "grant",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_ends_on",
                table: "grant",
                column: "ends_on");

            migrationBuilder.CreateIndex(
                name: "IX_grant_initiative_id",
                table: "grant",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_neighbourhood_id_granted_on",
                table: "grant",
                columns: new[] { "neighbourhood_id", "granted_on" });

            migrationBuilder.CreateIndex(
                name: "IX_handover_from_id",
                table: "handover",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "IX_handover_initiative_id",
                table: "handover",
                column: "initiative_id",
                unique: true,
                filter: "accepted_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handover_to_id",
                table: "handover",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "IX_initiative_owner_id",
                table: "initiative",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_initiative_parent_id",
                table: "initiative",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_initiative_slug",
                table: "initiative",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiative_contact_code_hash",
                table: "initiative_contact",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiative_draft_code_hash",
                table: "initiative_draft",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiative_event_initiative_id_at",
                table: "initiative_event",
                columns: new[] { "initiative_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_initiative_neighbourhood_initiative_id",
                table: "initiative_neighbourhood",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_look_back_grant_id",
                table: "look_back",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "IX_look_back_initiative_id",
                table: "look_back",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_neighbour_verdict_initiative_id",
                table: "neighbour_verdict",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_neighbour_verdict_look_back_id_person_id",
                table: "neighbour_verdict",
                columns: new[] { "look_back_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_neighbour_verdict_person_id",
                table: "neighbour_verdict",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_neighbourhood_slug",
                table: "neighbourhood",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_obstacle_initiative_id",
                table: "obstacle",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_obstacle_neighbourhood_id_solved_on_since",
                table: "obstacle",
                columns: new[] { "neighbourhood_id", "solved_on", "since" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mail_person_id",
                table: "outbox_mail",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mail_state_due_at",
                table: "outbox_mail",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_payee_initiative_id",
                table: "payee",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "IX_payee_keep_until",
                table: "payee",
                column: "keep_until");

            migrationBuilder.CreateIndex(
                name: "IX_payout_grant_id",
                table: "payout",
                column: "grant_id",
                unique: true,
                filter: "state <> 3");

            migrationBuilder.CreateIndex(
                name: "IX_payout_neighbourhood_id_paid_on",
                table: "payout",
                columns: new[] { "neighbourhood_id", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "IX_payout_payee_id",
                table: "payout",
                column: "payee_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_email",
                table: "person",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_promise_neighbourhood_id_kept_at_due",
                table: "promise",
                columns: new[] { "neighbourhood_id", "kept_at", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_role_proposal_decision_number",
                table: "role_proposal",
                column: "decision_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_role_proposal_person_id",
                table: "role_proposal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_role_proposal_proposed_by_id",
                table: "role_proposal",
                column: "proposed_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_person_id",
                table: "session",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_code_asked_at",
                table: "sign_in_code",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_code_browser_hash",
                table: "sign_in_code",
                column: "browser_hash");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_code_email_mail_number",
                table: "sign_in_code",
                columns: new[] { "email", "mail_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_earmark",
                table: "source",
                column: "earmark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_year_name",
                table: "source",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_talk_by_person_id",
                table: "talk",
                column: "by_person_id");

            migrationBuilder.CreateIndex(
                name: "IX_talk_initiative_id_spoken_on",
                table: "talk",
                columns: new[] { "initiative_id", "spoken_on" });

            migrationBuilder.CreateIndex(
                name: "IX_wijk_follower_neighbourhood_id",
                table: "wijk_follower",
                column: "neighbourhood_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allocation_comment");

            migrationBuilder.DropTable(
                name: "allocation_line");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "correction");

            migrationBuilder.DropTable(
                name: "decision_deviation");

            migrationBuilder.DropTable(
                name: "decision_seat");

            migrationBuilder.DropTable(
                name: "endorsement");

            migrationBuilder.DropTable(
                name: "handover");

            migrationBuilder.DropTable(
                name: "initiative_contact");

            migrationBuilder.DropTable(
                name: "initiative_draft");

            migrationBuilder.DropTable(
                name: "initiative_event");

            migrationBuilder.DropTable(
                name: "initiative_neighbourhood");

            migrationBuilder.DropTable(
                name: "initiative_revision");

            migrationBuilder.DropTable(
                name: "mail_choice");

            migrationBuilder.DropTable(
                name: "neighbour_verdict");

            migrationBuilder.DropTable(
                name: "obstacle");

            migrationBuilder.DropTable(
                name: "outbox_mail");

            migrationBuilder.DropTable(
                name: "payout");

            migrationBuilder.DropTable(
                name: "portal_key");

            migrationBuilder.DropTable(
                name: "promise");

            migrationBuilder.DropTable(
                name: "role_proposal");

            migrationBuilder.DropTable(
                name: "second_factor");

            migrationBuilder.DropTable(
                name: "sent_form");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "sign_in_code");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "talk");

            migrationBuilder.DropTable(
                name: "wijk_follower");

            migrationBuilder.DropTable(
                name: "look_back");

            migrationBuilder.DropTable(
                name: "payee");

            migrationBuilder.DropTable(
                name: "grant");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "allocation");

            migrationBuilder.DropTable(
                name: "initiative");

            migrationBuilder.DropTable(
                name: "neighbourhood");

            migrationBuilder.DropTable(
                name: "person");
        }
    }
}
