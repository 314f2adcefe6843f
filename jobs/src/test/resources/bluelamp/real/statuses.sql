-- The statuses of the real timelines out of the raw files, each on its civil day.

CREATE TABLE status AS
WITH raw AS (
  SELECT json AS e, strptime(json->>'created_at', '%a %b %d %H:%M:%S %z %Y') AS posted_at
  FROM read_json_objects('${archives}/x-api-v1-timelines/tweets/*.gz', format = 'array'))
SELECT
  e->>'id_str' AS post_id,
  e->>'$.user.id_str' AS account_id,
  posted_at,
  timezone('Europe/London', posted_at)::DATE AS day,
  json_exists(e, '$.retweeted_status') OR regexp_matches(e->>'text', '^RT @[A-Za-z0-9_]') AS is_repost,
  coalesce(e->>'$.retweeted_status.user.id_str', e->>'$.entities.user_mentions[0].id_str') AS reposted,
  e->>'in_reply_to_user_id_str' AS answered,
  e->>'in_reply_to_screen_name' AS answered_handle,
  (e->>'quoted_status_id_str') IS NOT NULL AS is_quote
FROM raw;
