-- A registry out of nothing but the profiles of the real timelines: a "force" for each state, and
-- whatever else the measures look at by remainders of the account's id.
-- ${archives} is the folder of the archives.

CREATE TABLE state (code VARCHAR, name VARCHAR);

INSERT INTO state VALUES
  ('AL', 'Alabama'), ('AK', 'Alaska'), ('AZ', 'Arizona'), ('AR', 'Arkansas'), ('CA', 'California'),
  ('CO', 'Colorado'), ('CT', 'Connecticut'), ('DE', 'Delaware'), ('FL', 'Florida'), ('GA', 'Georgia'),
  ('HI', 'Hawaii'), ('ID', 'Idaho'), ('IL', 'Illinois'), ('IN', 'Indiana'), ('IA', 'Iowa'),
  ('KS', 'Kansas'), ('KY', 'Kentucky'), ('LA', 'Louisiana'), ('ME', 'Maine'), ('MD', 'Maryland'),
  ('MA', 'Massachusetts'), ('MI', 'Michigan'), ('MN', 'Minnesota'), ('MS', 'Mississippi'), ('MO', 'Missouri'),
  ('MT', 'Montana'), ('NE', 'Nebraska'), ('NV', 'Nevada'), ('NH', 'New Hampshire'), ('NJ', 'New Jersey'),
  ('NM', 'New Mexico'), ('NY', 'New York'), ('NC', 'North Carolina'), ('ND', 'North Dakota'), ('OH', 'Ohio'),
  ('OK', 'Oklahoma'), ('OR', 'Oregon'), ('PA', 'Pennsylvania'), ('RI', 'Rhode Island'), ('SC', 'South Carolina'),
  ('SD', 'South Dakota'), ('TN', 'Tennessee'), ('TX', 'Texas'), ('UT', 'Utah'), ('VT', 'Vermont'),
  ('VA', 'Virginia'), ('WA', 'Washington'), ('WV', 'West Virginia'), ('WI', 'Wisconsin'), ('WY', 'Wyoming');

-- Seen when the registry says, for a fifth of the accounts; else at the newest instant in the file.
CREATE TABLE profile AS
SELECT
  e->>'id_str' AS account_id,
  (e->>'id_str')::HUGEINT AS id,
  e->>'location' AS location,
  e->>'description' AS description,
  (e->>'followers_count')::BIGINT AS followers,
  (e->>'statuses_count')::BIGINT AS posts,
  parse_filename(filename) AS file,
  id % 5 = 2 AS is_dated,
  CASE WHEN id % 5 = 2 THEN TIMESTAMPTZ '2016-03-01 12:00:00+00'
    ELSE greatest(
      strptime(e->>'created_at', '%a %b %d %H:%M:%S %z %Y'),
      coalesce(strptime(e->>'$.status.created_at', '%a %b %d %H:%M:%S %z %Y'), '1970-01-01 00:00:00+00'::TIMESTAMPTZ))
  END AS seen_at
FROM (
  SELECT json AS e, filename
  FROM read_json_objects('${archives}/x-api-v1-timelines/profiles/*.json', filename = true));

-- The state by its code after a comma or by its name, the first in the alphabet of those that fit.
CREATE TABLE home AS
SELECT
  account_id,
  coalesce(
    min(lower(replace(name, ' ', '-'))) FILTER (regexp_matches(location, ', *' || code || '\b')),
    min(lower(replace(name, ' ', '-'))) FILTER (contains(location, name)),
    min(lower(replace(name, ' ', '-'))) FILTER (contains(description, name)),
    'unknown-state') AS force_id
FROM profile CROSS JOIN state GROUP BY account_id;

-- The forces that have accounts, and one that has none.
CREATE TABLE force AS
SELECT
  force_id,
  CASE WHEN row_number() OVER (ORDER BY force_id) % 3 = 0 THEN 'wales' ELSE 'england' END AS nation
FROM (SELECT force_id FROM home UNION SELECT 'unknown-state' UNION SELECT 'silent-state');

CREATE TABLE registration AS
WITH once AS (
  SELECT
    account_id,
    force_id,
    CASE id % 4 WHEN 2 THEN 'neighbourhood' WHEN 3 THEN 'corporate' ELSE 'leader' END AS account_type,
    CASE id % 4 WHEN 0 THEN 'Chief Constable' WHEN 1 THEN 'Superintendent' END AS rank,
    CASE id % 4 WHEN 0 THEN 'chief_officer' WHEN 1 THEN 'senior' END AS rank_group,
    -- The superintendents of a force are one person with many accounts.
    CASE id % 4 WHEN 0 THEN 'chief-' || account_id WHEN 1 THEN 'superintendent-' || force_id END AS person,
    CASE WHEN id % 7 = 0 THEN DATE '2016-01-01' ELSE DATE '2011-01-01' END AS valid_from,
    CASE WHEN id % 7 = 1 THEN DATE '2016-03-01' END AS valid_to,
    id % 7 = 2 AS moves
  FROM profile JOIN home USING (account_id))
SELECT * EXCLUDE (moves) FROM once WHERE NOT moves
UNION ALL
SELECT * EXCLUDE (moves) REPLACE (DATE '2015-11-16' AS valid_to) FROM once WHERE moves
UNION ALL
SELECT * EXCLUDE (moves) REPLACE (DATE '2015-11-16' AS valid_from, 'unknown-state' AS force_id) FROM once WHERE moves;

-- A third of the timelines is declared from a day on, the rest from their oldest post.
CREATE TABLE harvest AS
SELECT
  account_id,
  CASE WHEN account_id::HUGEINT % 3 = 0 THEN DATE '2015-07-01' END AS starts,
  TIMESTAMPTZ '2016-05-05 00:00:00+00' AS retrieved_at
FROM profile;

COPY (
  SELECT force_id, NULL AS ons_code, force_id AS name, nation, 'false' AS bilingual, NULL AS population,
    NULL AS population_year, NULL AS officers, NULL AS officers_year, NULL AS peer_group
  FROM force ORDER BY 1) TO '${registry}/forces.csv' (HEADER);

COPY (
  SELECT 'x' AS platform, account_id, NULL AS handle, force_id, account_type, NULL AS policing_type,
    NULL AS function, rank, rank_group, person AS person_key, NULL AS publish, NULL AS source, valid_from, valid_to
  FROM registration ORDER BY 2, 13) TO '${registry}/accounts.csv' (HEADER);

COPY (
  SELECT 'timeline-' || account_id AS harvest_id, 'x-api-v1-timelines/tweets/' || account_id || '.json.gz' AS path,
    'timeline' AS kind, 'x' AS platform, account_id AS accounts, starts AS "from", NULL AS "to",
    '2016-05-05T00:00:00Z' AS retrieved_at, 'Europe/London' AS zone
  FROM harvest
  UNION ALL
  SELECT 'profile-' || account_id, 'x-api-v1-timelines/profiles/' || file, 'unknown', 'x', account_id, NULL, NULL,
    '2016-03-01T12:00:00Z', NULL
  FROM profile WHERE is_dated
  ORDER BY 1) TO '${registry}/harvests.csv' (HEADER);
