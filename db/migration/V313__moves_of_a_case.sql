-- Where a case has moved before is asked at each of its moves: by what was stated then, what it did before counts under its name of today.
create index case_move_case_of_case on case_move_case (case_id);
