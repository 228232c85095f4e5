-- What a PostgreSQL database is made of (PostgreSqlSchema.cs). Owners count only as "of wijkfonds_owner or not", rights only of our own roles:
-- the rest is called differently in every town hall. Things of an extension are not ours.
WITH own AS (
  SELECT c.oid, c.relname, c.relkind, c.relacl, c.relowner, c.reloptions FROM pg_class c
  WHERE c.relnamespace='public'::regnamespace AND c.relkind IN ('r','p','v','m','S')
    AND NOT EXISTS(SELECT 1 FROM pg_depend x WHERE x.classid='pg_class'::regclass AND x.objid=c.oid AND x.deptype='e')),
made AS (
  SELECT p.* FROM pg_proc p WHERE p.pronamespace='public'::regnamespace
    AND NOT EXISTS(SELECT 1 FROM pg_depend x WHERE x.classid='pg_proc'::regclass AND x.objid=p.oid AND x.deptype='e')),
ours AS (SELECT oid, rolname FROM pg_roles WHERE rolname IN ('wijkfonds_app','wijkfonds_owner') UNION ALL SELECT 0, 'public')
SELECT 'table '||o.relname, o.relkind::text||' '||coalesce(array_to_string(o.reloptions,','),'')||' '||coalesce((
    SELECT string_agg(a.attname||' '||format_type(a.atttypid,a.atttypmod)||' '||a.attnotnull::text||a.attidentity::text||a.attgenerated::text||coalesce(pg_get_expr(d.adbin,d.adrelid),''), ', ' ORDER BY a.attname)
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid=a.attrelid AND d.adnum=a.attnum WHERE a.attrelid=o.oid AND a.attnum>0 AND NOT a.attisdropped),'')
  FROM own o WHERE o.relkind<>'S'
UNION ALL SELECT 'view '||o.relname, pg_get_viewdef(o.oid) FROM own o WHERE o.relkind IN ('v','m')
UNION ALL SELECT 'owner '||o.relname, CASE WHEN pg_get_userbyid(o.relowner)='wijkfonds_owner' THEN 'wijkfonds_owner' ELSE 'another' END FROM own o
UNION ALL SELECT 'rights '||o.relname, string_agg(r.rolname||' '||e.privilege_type, ', ' ORDER BY r.rolname, e.privilege_type)
  FROM own o CROSS JOIN LATERAL aclexplode(o.relacl) e JOIN ours r ON r.oid=e.grantee WHERE o.relowner<>e.grantee GROUP BY o.relname
UNION ALL SELECT 'limit '||o.relname||'.'||c.conname, pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN own o ON o.oid=c.conrelid WHERE c.contype<>'n'
UNION ALL SELECT 'index '||i.indexname, i.indexdef FROM pg_indexes i JOIN own o ON o.relname=i.tablename WHERE i.schemaname='public'
UNION ALL SELECT 'trigger '||o.relname||'.'||t.tgname, t.tgenabled::text||' '||pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN own o ON o.oid=t.tgrelid WHERE NOT t.tgisinternal
UNION ALL SELECT 'rule '||o.relname||'.'||r.rulename, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN own o ON o.oid=r.ev_class WHERE r.rulename<>'_RETURN'
UNION ALL SELECT 'function '||p.oid::regprocedure, pg_get_functiondef(p.oid)||CASE WHEN pg_get_userbyid(p.proowner)='wijkfonds_owner' THEN 'wijkfonds_owner' ELSE 'another' END FROM made p WHERE p.prokind IN ('f','p')
UNION ALL SELECT 'rights function '||p.oid::regprocedure, string_agg(r.rolname||' '||e.privilege_type, ', ' ORDER BY r.rolname)
  FROM made p CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f',p.proowner))) e JOIN ours r ON r.oid=e.grantee WHERE p.proowner<>e.grantee GROUP BY p.oid
