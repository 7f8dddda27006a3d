-- Days on which the bank is closed though it is no weekend, or works though it is one: dated rows, none in code. Where a day has more
-- than one row, the one written last holds; ORDINARY takes back what an earlier row said.
create table holiday (
  id          bigint generated always as identity primary key,
  on_date     date        not null,
  kind        text        not null check (kind in ('HOLIDAY', 'WORKING_DAY', 'ORDINARY')),
  source      text        not null,
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system'
);
create index holiday_by_date on holiday (on_date, id desc);
create trigger holiday_is_a_fact before update or delete or truncate on holiday for each statement execute function refuse_change();

insert into holiday (on_date, kind, source)
select day::date, 'HOLIDAY', source from (values
  (date '2022-12-31', date '2023-01-02', '国办发明电〔2022〕16号'),
  (date '2023-01-21', date '2023-01-27', '国办发明电〔2022〕16号'),
  (date '2023-04-05', date '2023-04-05', '国办发明电〔2022〕16号'),
  (date '2023-04-29', date '2023-05-03', '国办发明电〔2022〕16号'),
  (date '2023-06-22', date '2023-06-24', '国办发明电〔2022〕16号'),
  (date '2023-09-29', date '2023-10-06', '国办发明电〔2022〕16号'),
  (date '2024-01-01', date '2024-01-01', '国办发明电〔2023〕7号'),
  (date '2024-02-10', date '2024-02-17', '国办发明电〔2023〕7号'),
  (date '2024-04-04', date '2024-04-06', '国办发明电〔2023〕7号'),
  (date '2024-05-01', date '2024-05-05', '国办发明电〔2023〕7号'),
  (date '2024-06-10', date '2024-06-10', '国办发明电〔2023〕7号'),
  (date '2024-09-15', date '2024-09-17', '国办发明电〔2023〕7号'),
  (date '2024-10-01', date '2024-10-07', '国办发明电〔2023〕7号'),
  (date '2025-01-01', date '2025-01-01', '国办发明电〔2024〕12号'),
  (date '2025-01-28', date '2025-02-04', '国办发明电〔2024〕12号'),
  (date '2025-04-04', date '2025-04-06', '国办发明电〔2024〕12号'),
  (date '2025-05-01', date '2025-05-05', '国办发明电〔2024〕12号'),
  (date '2025-05-31', date '2025-06-02', '国办发明电〔2024〕12号'),
  (date '2025-10-01', date '2025-10-08', '国办发明电〔2024〕12号'),
  (date '2026-01-01', date '2026-01-03', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-02-15', date '2026-02-23', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-04-04', date '2026-04-06', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-05-01', date '2026-05-05', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-06-19', date '2026-06-21', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-09-25', date '2026-09-27', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-10-01', date '2026-10-07', '国务院办公厅关于2026年部分节假日安排的通知')
) as notice(first_day, last_day, source), generate_series(first_day, last_day, interval '1 day') as day;

insert into holiday (on_date, kind, source)
select unnest(days), 'WORKING_DAY', source from (values
  (array['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08']::date[], '国办发明电〔2022〕16号'),
  (array['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12']::date[], '国办发明电〔2023〕7号'),
  (array['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']::date[], '国办发明电〔2024〕12号'),
  (array['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']::date[], '国务院办公厅关于2026年部分节假日安排的通知')
) as notice(days, source);
