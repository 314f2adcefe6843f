-- What the raw files hold, from the definition of a record and its shapes alone.
-- ${archives} is the folder of the archives.

CREATE TABLE item AS
SELECT filename, 'v1' AS version, json AS e
FROM read_json_objects('${archives}/x-api-v1-timelines/tweets/*.gz', format = 'array', filename = true)
UNION ALL
SELECT filename, 'v1', json
FROM read_json_objects('${archives}/x-api-v1-timelines/profiles/*.json', filename = true)
UNION ALL
SELECT filename, 'v2', json
FROM read_json_objects('${archives}/x-api-v2-academictwitter/*/data_*.gz', format = 'array', filename = true)
UNION ALL
-- An answer's data is a list or one object; what has no data is a flattened tweet, a line each.
SELECT filename, 'v2', unnest(CASE json_type(json->'data')
    WHEN 'ARRAY' THEN from_json(json->'data', '["JSON"]') WHEN 'OBJECT' THEN [json->'data'] ELSE [json] END)
FROM read_json_objects(['${archives}/x-api-v2-twarc/*.jsonl.gz', '${archives}/x-api-v2-pages/*.gz'],
  format = 'newline_delimited', filename = true, ignore_errors = true, maximum_object_size = 100000000);

-- An edited post is one post: the first of its history.
CREATE TABLE post AS
WITH told AS (
  SELECT
    filename,
    coalesce(e->>'$.edit_history_tweet_ids[0]', e->>'id_str', e->>'id') AS post_id,
    coalesce(json_extract_string(e, '$.referenced_tweets[*].type'), []) AS kinds,
    json_exists(e, '$.retweeted_status') OR regexp_matches(e->>'text', '^RT @[A-Za-z0-9_]') AS repost,
    coalesce(e->>'in_reply_to_user_id', e->>'in_reply_to_user_id_str', e->>'in_reply_to_status_id_str') IS NOT NULL
      AS reply,
    (e->>'quoted_status_id_str') IS NOT NULL AS quote
  FROM item
  WHERE (e->>'text') IS NOT NULL AND coalesce(e->>'author_id', e->>'$.user.id_str') IS NOT NULL)
SELECT
  filename, post_id,
  CASE
    WHEN repost OR list_contains(kinds, 'retweeted') THEN 'repost'
    WHEN reply OR list_contains(kinds, 'replied_to') THEN 'reply'
    WHEN quote OR list_contains(kinds, 'quoted') THEN 'quote'
    ELSE 'original'
  END AS shape
FROM told;

CREATE TABLE profile AS
SELECT filename, coalesce(e->>'id_str', e->>'id') AS account_id
FROM item
WHERE (e->>'text') IS NULL AND coalesce(e->>'username', e->>'screen_name') IS NOT NULL;

CREATE TABLE file AS
SELECT replace(filename, '${archives}/', '') AS path, count(*) AS records
FROM (SELECT filename FROM post UNION ALL SELECT filename FROM profile) GROUP BY 1;

-- Copies of one post may differ: an answer that was not asked for references tells of none.
CREATE TABLE shape AS
SELECT post_id, list_sort(list_distinct(list(shape))) AS shapes FROM post GROUP BY 1;
