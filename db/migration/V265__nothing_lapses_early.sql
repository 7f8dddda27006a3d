-- SEQ-05: an approval lapses after its last day, not before.
create function refuse_early_lapse() returns trigger language plpgsql as $$
begin
  if exists (select from approval a where a.id = new.approval_id and new.bank_date <= a.valid_until) then
    raise exception 'approval % still holds on % (SEQ-05)', new.approval_id, new.bank_date using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger contract_lapse_after_validity before insert on contract_lapse for each row execute function refuse_early_lapse();
