/**
 * The wall between schools, written once for every table: whatever table has a `uai` column is closed to any
 * transaction that is not bound to that établissement, owner of the table included. Run after each migration.
 */
export const APPLICATION_ROLE = "navette_app";

/** From PostgreSQL 16 on, who creates a role is a member of it and yet may not take it: SET is what must be asked. */
const MAY_TAKE_ROLE = `pg_has_role(current_user, '${APPLICATION_ROLE}',
  case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)`;

/** Roles belong to the whole server: two databases that start together may both create it. */
const CREATE_ROLE = `do $$ begin
  begin
    if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
      create role ${APPLICATION_ROLE} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  if not ${MAY_TAKE_ROLE} then
    execute format('grant ${APPLICATION_ROLE} to %I', current_user);
  end if;
end $$`;

/** After a first transaction an unset setting reads as '' and no longer as null: neither may match a row. */
const OWN_ROW = "uai = nullif(current_setting(''navette.uai'', true), '''')";

const CLOSE_TABLES = `do $$ declare t record; begin
  for t in
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'uai' and not a.attisdropped)
  loop
    execute format('alter table %I enable row level security', t.name);
    execute format('alter table %I force row level security', t.name);
    execute format('drop policy if exists etablissement_seul on %I', t.name);
    execute format('create policy etablissement_seul on %I using (${OWN_ROW}) with check (${OWN_ROW})', t.name);
    execute format('grant select, insert, update, delete on %I to ${APPLICATION_ROLE}', t.name);
  end loop;
end $$`;

/** The journal is written once: neither changed nor deleted, even by the application. */
const CLOSE_JOURNAL = `revoke update, delete, truncate on journal from ${APPLICATION_ROLE}`;

/** The list of the schools of this installation (UAI, name), which the login page needs before any school is known. */
const OPEN_LIST = `do $$ begin
  drop policy if exists liste_installation on etablissement;
  create policy liste_installation on etablissement for select
    using (current_setting('navette.installation', true) = 'oui');
end $$`;

/** Whether the role of the application is there, and may be taken. */
export const HAS_ROLE = `coalesce((select ${MAY_TAKE_ROLE} from pg_roles where rolname = '${APPLICATION_ROLE}'), false)`;

/** Whether a table with a `uai` column lacks its wall: row security forced, its policy, and the rights of the role. */
export const HAS_OPEN_TABLE = `exists (
  select from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'uai' and not a.attisdropped)
    and not (c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'etablissement_seul')
      and has_table_privilege('${APPLICATION_ROLE}', c.oid, 'select')))`;

/** What whoever opens the base must hold. */
export const ROLE: readonly string[] = [CREATE_ROLE];

/** What closes the tables: run after each migration, and when one is found open. */
export const WALLS: readonly string[] = [
  `grant usage on schema public to ${APPLICATION_ROLE}`,
  CLOSE_TABLES,
  CLOSE_JOURNAL,
  OPEN_LIST,
  `grant usage on all sequences in schema public to ${APPLICATION_ROLE}`,
];
