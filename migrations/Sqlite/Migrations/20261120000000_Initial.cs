using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkFonds.Sqlite.Migrations
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_ref = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    was_refused = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "initiative_draft",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "neighbourhood",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    motto = table.Column<string>(type: "TEXT", nullable: false),
                    goals = table.Column<string>(type: "TEXT", nullable: false),
                    contact_first_name = table.Column<string>(type: "TEXT", nullable: false),
                    contact_role = table.Column<string>(type: "TEXT", nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", nullable: false),
                    contact_hours = table.Column<string>(type: "TEXT", nullable: false),
                    contact_place = table.Column<string>(type: "TEXT", nullable: false),
                    contact_photo = table.Column<string>(type: "TEXT", nullable: true),
                    settings_micro_limit_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    settings_middle_limit_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    settings_answer_working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_decide_working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_comment_days = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_residents_at_table_min = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_share_warning_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    settings_ending_months = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_neighbourhood", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    blocked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portal_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sent_form",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_form", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_code",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    browser_hash = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    source_hash = table.Column<string>(type: "TEXT", nullable: false),
                    is_known_browser = table.Column<bool>(type: "INTEGER", nullable: false),
                    mail_number = table.Column<int>(type: "INTEGER", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    proven_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    session_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    financier = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    restriction = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    earmark = table.Column<int>(type: "INTEGER", nullable: false),
                    expected_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_ref = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    neighbourhood_id = table.Column<string>(type: "TEXT", nullable: true),
                    pseudonym = table.Column<string>(type: "TEXT", nullable: false),
                    appointed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    dream = table.Column<string>(type: "TEXT", nullable: false),
                    needs = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    help_wanted = table.Column<string>(type: "TEXT", nullable: false),
                    initiator_name = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: true),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_by_id = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    summary_by = table.Column<string>(type: "TEXT", nullable: false),
                    summary_confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    different = table.Column<string>(type: "TEXT", nullable: false),
                    dimension = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    endorsement_count = table.Column<int>(type: "INTEGER", nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    shuffle_number = table.Column<long>(type: "INTEGER", nullable: false),
                    hidden_reason = table.Column<string>(type: "TEXT", nullable: true),
                    hidden_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<int>(type: "INTEGER", nullable: false),
                    frequency = table.Column<int>(type: "INTEGER", nullable: false),
                    chosen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    to_address = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    server_reply = table.Column<string>(type: "TEXT", nullable: false),
                    done_by = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    neighbourhood_id = table.Column<string>(type: "TEXT", nullable: true),
                    is_revocation = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by_id = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by_id = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    was_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    decision_number = table.Column<int>(type: "INTEGER", nullable: true)
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
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_secret = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    second_factor_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false)
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
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_id = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "endorsement",
                columns: table => new
                {
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    takes_part = table.Column<bool>(type: "INTEGER", nullable: false),
                    offer = table.Column<string>(type: "TEXT", nullable: false),
                    shows_name = table.Column<bool>(type: "INTEGER", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_by_id = table.Column<string>(type: "TEXT", nullable: true),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "initiative_contact",
                columns: table => new
                {
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    comes_by = table.Column<bool>(type: "INTEGER", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: true),
                    has_permission = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    subject_id = table.Column<string>(type: "TEXT", nullable: true)
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
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_home = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    dream = table.Column<string>(type: "TEXT", nullable: false),
                    help_wanted = table.Column<string>(type: "TEXT", nullable: false),
                    needs = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "talk",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<string>(type: "TEXT", nullable: false),
                    by_person_id = table.Column<string>(type: "TEXT", nullable: false),
                    spoken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    logged_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "IX_endorsement_person_id",
                table: "endorsement",
                column: "person_id");

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
                name: "IX_neighbourhood_slug",
                table: "neighbourhood",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mail_person_id",
                table: "outbox_mail",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mail_state_due_at",
                table: "outbox_mail",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_person_email",
                table: "person",
                column: "email",
                unique: true);

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
                name: "appointment");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "endorsement");

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
                name: "outbox_mail");

            migrationBuilder.DropTable(
                name: "portal_key");

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
                name: "initiative");

            migrationBuilder.DropTable(
                name: "neighbourhood");

            migrationBuilder.DropTable(
                name: "person");
        }
    }
}
