-- Step 6: who sits on the committee, who came, how each voted by name, whether the chair vetoed, and what it came to.

-- Appointment to the committee: the written, dated list from which every session is convened.
create table committee_member (
  user_id         text not null,
  expertise       text not null check (expertise in ('RISK', 'CREDIT', 'LEGAL', 'FINANCE')),
  appointed_from  date not null,
  appointed_until date not null,
  primary key (user_id, appointed_from),
  check (appointed_until > appointed_from)
);

create table committee_session (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  review_id   bigint      not null references credit_review,
  seats       integer     not null check (seats in (5, 7)),
  present     integer     not null check (present <= seats),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (present >= 5 and 3 * present >= 2 * seats)                                                              -- CMT-04
);
create index committee_session_of_case on committee_session (case_id, id);
create index committee_session_of_review on committee_session (review_id);

create table committee_seat (
  session_id bigint  not null references committee_session,
  user_id    text    not null,
  expertise  text    not null,
  present    boolean not null,
  primary key (session_id, user_id)
);

-- CMT-01: a named vote, one a member and session; CMT-07: only of a member who is there.
create table committee_vote (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  session_id  bigint      not null references committee_session,
  member      text        not null,
  vote        text        not null check (vote in ('AGREE', 'DISAGREE', 'RECONSIDER')),
  opinion     text        not null check (opinion <> ''),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  unique (session_id, member),
  foreign key (session_id, member) references committee_seat (session_id, user_id),
  check (recorded_by = member)
);

create table committee_veto (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  session_id  bigint      not null unique references committee_session,
  decision    text        not null check (decision in ('VETO', 'NO_VETO')),
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (decision = 'NO_VETO' or reason <> '')
);

create table committee_resolution (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  review_id   bigint      not null references credit_review,
  session_id  bigint      unique references committee_session,
  outcome     text        not null check (outcome in ('PASSED', 'REJECTED', 'RETURNED', 'EXEMPT')),
  rule        text        not null,
  reason      text        not null,
  agree       integer     not null,
  disagree    integer     not null,
  reconsider  integer     not null,
  vetoed      boolean     not null,
  minutes     text        not null,
  sha256      text        not null check (sha256 = encode(sha256(convert_to(minutes, 'UTF8')), 'hex')),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((outcome = 'EXEMPT') = (session_id is null)),
  check (outcome <> 'PASSED' or 3 * agree >= 2 * (agree + disagree + reconsider)),                                -- CMT-02
  check (not vetoed or outcome = 'REJECTED')                                                                     -- CMT-06
);
create index committee_resolution_of_case on committee_resolution (case_id, id);
create index committee_resolution_of_review on committee_resolution (review_id);

-- For whoever writes past the code: the figures of a resolution are those of the votes, every member there has voted (CMT-01, CMT-02).
create function require_votes_behind_resolution() returns trigger language plpgsql as $$
declare
  counted record;
begin
  if new.session_id is null then
    return new;
  end if;
  select count(*) filter (where v.vote = 'AGREE') agree, count(*) filter (where v.vote = 'DISAGREE') disagree,
         count(*) filter (where v.vote = 'RECONSIDER') reconsider, count(*) filter (where v.id is null) missing,
         exists (select from committee_veto where session_id = new.session_id and decision = 'VETO') vetoed
    into counted
    from committee_seat s left join committee_vote v on v.session_id = s.session_id and v.member = s.user_id
   where s.session_id = new.session_id and s.present;
  if (counted.agree, counted.disagree, counted.reconsider) is distinct from (new.agree::bigint, new.disagree::bigint, new.reconsider::bigint)
     or counted.missing > 0 or counted.vetoed <> new.vetoed then
    raise exception 'the resolution of session % does not tell its votes (CMT-01)', new.session_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger resolution_tells_the_votes before insert on committee_resolution
  for each row execute function require_votes_behind_resolution();

-- A vote of somebody who did not come (CMT-07).
create function refuse_vote_of_absent() returns trigger language plpgsql as $$
begin
  if not exists (select from committee_seat where session_id = new.session_id and user_id = new.member and present) then
    raise exception '% is not present in session % (CMT-07)', new.member, new.session_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_present_members_vote before insert on committee_vote for each row execute function refuse_vote_of_absent();

-- SEQ-01.
create trigger session_follows_review before insert on committee_session
  for each row execute function require_step_before('credit_review', 'review_id');
create trigger vote_follows_session before insert on committee_vote
  for each row execute function require_step_before('committee_session', 'session_id');
create trigger veto_follows_session before insert on committee_veto
  for each row execute function require_step_before('committee_session', 'session_id');
create trigger resolution_follows_review before insert on committee_resolution
  for each row execute function require_step_before('credit_review', 'review_id');
create trigger resolution_follows_session before insert on committee_resolution
  for each row execute function require_step_before('committee_session', 'session_id');
-- Only what was agreed to goes on.
create trigger session_of_agreed before insert on committee_session
  for each row execute function require_outcome_before('credit_review', 'review_id', 'id', 'decision', 'AGREE');
create trigger resolution_of_agreed before insert on committee_resolution
  for each row execute function require_outcome_before('credit_review', 'review_id', 'id', 'decision', 'AGREE');

-- Limits are measured of what the committee let pass.
alter table limit_check add foreign key (resolution_id) references committee_resolution;
create trigger check_follows_resolution before insert on limit_check
  for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger limit_check_of_passed before insert on limit_check
  for each row execute function require_outcome_before('committee_resolution', 'resolution_id', 'id', 'outcome', 'PASSED,EXEMPT');

call keep_as_facts('committee_member', 'committee_session', 'committee_seat', 'committee_vote', 'committee_veto', 'committee_resolution');

-- STF-02: who is appointed may vote, so whether people suffice is asked again.
create trigger appointment_tells_staffing after insert on committee_member
  for each row execute function tell_staffing_change('APPOINTMENT', 'user_id', 'expertise');
