-- The measures of the real timelines from the definitions alone. Runs after registry.sql and statuses.sql;
-- table "partner" holds the handles answered that fit the patterns of partners.

-- Posts of registered accounts, each of one kind, with the one follower count there is.
CREATE TABLE post AS
SELECT
  s.post_id, s.account_id, s.day, a.force_id, a.account_type, a.rank_group,
  CASE
    WHEN is_repost THEN CASE WHEN t.force_id = a.force_id THEN 'repost_own' ELSE 'repost_other' END
    WHEN answered IS NULL AND is_quote THEN 'quote'
    WHEN answered IS NULL THEN 'original'
    WHEN answered = s.account_id OR coalesce(t.person, t.account_id) = coalesce(a.person, a.account_id) THEN 'thread'
    WHEN t.force_id = a.force_id THEN 'reply_police_own'
    WHEN t.account_id IS NOT NULL THEN 'reply_police_other'
    WHEN answered_handle IN (SELECT handle FROM partner) THEN 'reply_partner'
    ELSE 'reply_public'
  END AS kind,
  abs(epoch(s.posted_at) - epoch(p.seen_at)) AS distance,
  CASE WHEN distance <= 365 * 86400 THEN p.followers END AS followers,
  CASE
    WHEN followers IS NULL AND distance <= 365 * 86400 THEN NULL
    WHEN distance > 365 * 86400 THEN 5
    WHEN distance <= 86400 THEN 1
    WHEN p.seen_at < s.posted_at THEN 3
    ELSE 4
  END AS basis,
  CASE WHEN distance <= 365 * 86400 THEN floor(distance / 86400)::INT END AS staleness
FROM status s
JOIN registration a ON a.account_id = s.account_id AND s.day >= a.valid_from AND (a.valid_to IS NULL OR s.day < a.valid_to)
JOIN profile p ON p.account_id = s.account_id
LEFT JOIN registration t
  ON t.account_id = CASE WHEN is_repost THEN reposted ELSE answered END
  AND s.day >= t.valid_from AND (t.valid_to IS NULL OR s.day < t.valid_to);

-- Days wholly inside a timeline: from the declared one, or from the one after the oldest post.
CREATE TABLE observed_day AS
WITH span AS (
  SELECT
    h.account_id,
    coalesce(h.starts, o.day + CASE WHEN o."at" = o.day THEN 0 ELSE 1 END) AS starts,
    timezone('Europe/London', h.retrieved_at)::DATE AS ends
  FROM harvest h
  LEFT JOIN (
    SELECT account_id, timezone('Europe/London', min(posted_at)) AS "at", "at"::DATE AS day
    FROM status GROUP BY 1) o USING (account_id))
SELECT account_id, unnest(generate_series(starts, ends - 1, INTERVAL 1 DAY))::DATE AS day
FROM span WHERE starts IS NOT NULL;

CREATE TABLE account_day AS
WITH events AS (
  SELECT account_id, day, true AS observed, NULL AS profile_posts FROM observed_day
  UNION ALL
  SELECT account_id, timezone('Europe/London', seen_at)::DATE, false, posts FROM profile),
days AS (
  SELECT account_id, force_id, account_type, rank_group, day, bool_or(observed) AS observed,
    max(profile_posts) AS profile_posts
  FROM events JOIN registration r USING (account_id)
  WHERE day >= r.valid_from AND (r.valid_to IS NULL OR day < r.valid_to)
  GROUP BY ALL),
sums AS (
  SELECT account_id, force_id, account_type, rank_group, day,
    count(*) AS posts,
    count(*) FILTER (kind = 'original') AS original,
    count(*) FILTER (kind = 'quote') AS quote,
    count(*) FILTER (kind = 'thread') AS thread,
    count(*) FILTER (kind = 'reply_public') AS reply_public,
    count(*) FILTER (kind = 'reply_partner') AS reply_partner,
    count(*) FILTER (kind = 'reply_police_own') AS reply_police_own,
    count(*) FILTER (kind = 'reply_police_other') AS reply_police_other,
    count(*) FILTER (kind = 'repost_own') AS repost_own,
    count(*) FILTER (kind = 'repost_other') AS repost_other,
    coalesce(sum(followers), 0) AS deliveries,
    count(followers) AS deliveries_posts,
    coalesce(sum(followers) FILTER (kind IN ('original', 'quote')), 0) AS deliveries_strict,
    count(followers) FILTER (kind IN ('original', 'quote')) AS deliveries_strict_posts,
    max(followers) AS followers, max(basis) AS basis, max(staleness) AS staleness_days
  FROM post GROUP BY ALL)
SELECT
  account_id, force_id, account_type, day,
  coalesce(d.rank_group, s.rank_group) AS rank_group,
  coalesce(d.observed, false) AS observed, d.profile_posts,
  coalesce(posts, 0) AS posts, coalesce(original, 0) AS original, coalesce(quote, 0) AS quote,
  coalesce(thread, 0) AS thread, coalesce(reply_public, 0) AS reply_public,
  coalesce(reply_partner, 0) AS reply_partner, coalesce(reply_police_own, 0) AS reply_police_own,
  coalesce(reply_police_other, 0) AS reply_police_other, 0 AS reply_unknown,
  coalesce(repost_own, 0) AS repost_own, coalesce(repost_other, 0) AS repost_other,
  coalesce(deliveries, 0) AS deliveries, coalesce(deliveries_posts, 0) AS deliveries_posts,
  coalesce(deliveries_strict, 0) AS deliveries_strict, coalesce(deliveries_strict_posts, 0) AS deliveries_strict_posts,
  s.followers, ['at_post', 'interpolated', 'before', 'after', 'none'][s.basis] AS follower_basis, s.basis, s.staleness_days
FROM days d FULL JOIN sums s USING (account_id, force_id, account_type, day);

-- The same days in each period and unit that numbers are said of.
CREATE TABLE unit_day AS
WITH period AS (
  SELECT d.*, nation, unnest([
    {'period_type': 'week', 'period_start': date_trunc('week', day)::DATE},
    {'period_type': 'month', 'period_start': date_trunc('month', day)::DATE},
    {'period_type': 'quarter', 'period_start': date_trunc('quarter', day)::DATE},
    {'period_type': 'year', 'period_start': date_trunc('year', day)::DATE}], recursive := true)
  FROM account_day d JOIN force USING (force_id)),
unit AS (
  SELECT *, unnest([
    {'unit_type': 'account', 'unit_id': account_id},
    {'unit_type': 'force_account_type', 'unit_id': force_id || ':' || account_type},
    {'unit_type': 'force_rank_group', 'unit_id': force_id || ':' || rank_group},
    {'unit_type': 'account_type', 'unit_id': account_type},
    {'unit_type': 'rank_group', 'unit_id': rank_group},
    {'unit_type': 'force', 'unit_id': force_id},
    {'unit_type': 'nation', 'unit_id': nation},
    {'unit_type': 'nation', 'unit_id': 'england-and-wales'}], recursive := true)
  FROM period)
SELECT * FROM unit
WHERE unit_id IS NOT NULL AND NOT (unit_type = 'account' AND period_type = 'week');

CREATE TABLE engagement AS
SELECT
  unit_type, unit_id, period_type, period_start,
  sum(posts)::BIGINT AS posts, sum(original)::BIGINT AS original, sum(quote)::BIGINT AS quote,
  sum(thread)::BIGINT AS thread, sum(reply_public)::BIGINT AS reply_public,
  sum(reply_partner)::BIGINT AS reply_partner, sum(reply_police_own)::BIGINT AS reply_police_own,
  sum(reply_police_other)::BIGINT AS reply_police_other, sum(reply_unknown)::BIGINT AS reply_unknown,
  sum(repost_own)::BIGINT AS repost_own, sum(repost_other)::BIGINT AS repost_other,
  count(DISTINCT account_id) FILTER (posts > 0) AS accounts,
  sum(reply_public) / nullif(sum(original + quote + reply_public), 0) AS engagement_share,
  sum(reply_public) / nullif(sum(original + quote), 0) AS engagement_to_broadcast,
  sum(repost_own + repost_other) / nullif(sum(posts), 0) AS repost_share
FROM unit_day GROUP BY ALL HAVING sum(posts) > 0;

-- What Wilson's interval of engagement_share is made of: plain sums over account-days.
CREATE TABLE share_sums AS
WITH day AS (
  SELECT unit_id, period_start, account_id, day, reply_public AS x, original + quote + reply_public AS n
  FROM unit_day WHERE unit_type = 'force' AND period_type = 'quarter')
SELECT unit_id, period_start, sum(x)::BIGINT AS x, sum(n)::BIGINT AS n, sum(x * x)::BIGINT AS xx,
  sum(x * n)::BIGINT AS xn, sum(n * n)::BIGINT AS nn, count(*) FILTER (n > 0) AS days
FROM day GROUP BY ALL HAVING sum(n) > 0;

CREATE TABLE reach AS
WITH author AS (
  SELECT unit_type, unit_id, period_type, period_start, account_type, account_id,
    sum(posts) AS posts, sum(original + quote) AS broadcast, sum(deliveries) AS deliveries,
    sum(deliveries_posts) AS deliveries_posts, sum(deliveries_strict) AS deliveries_strict,
    sum(deliveries_strict_posts) AS deliveries_strict_posts, max(followers) AS audience, max(basis) AS basis,
    max(staleness_days) AS staleness_days, count(*) FILTER (observed OR posts > 0) AS seen
  FROM unit_day WHERE account_type IN ('leader', 'corporate') GROUP BY ALL),
unit AS (
  SELECT unit_type, unit_id, period_type, period_start, account_type,
    sum(posts)::BIGINT AS posts, count(*) FILTER (posts > 0) AS accounts, sum(broadcast)::BIGINT AS broadcast,
    sum(deliveries)::BIGINT AS deliveries, sum(deliveries_posts)::BIGINT AS deliveries_posts,
    sum(deliveries_strict)::BIGINT AS deliveries_strict, sum(deliveries_strict_posts)::BIGINT AS deliveries_strict_posts,
    max(audience) FILTER (posts > 0) AS lowest,
    CASE WHEN count(*) FILTER (posts > 0 AND audience IS NULL) = 0
      THEN (sum(audience) FILTER (posts > 0))::BIGINT END AS highest,
    max(basis) AS basis, max(staleness_days) AS staleness_days
  FROM author WHERE seen > 0 GROUP BY ALL)
SELECT
  l.unit_type, l.unit_id, l.period_type, l.period_start, l.posts, l.accounts, l.broadcast,
  CASE WHEN l.posts = 0 THEN 0 WHEN l.deliveries_posts > 0 THEN l.deliveries END AS deliveries,
  l.deliveries_posts,
  CASE WHEN l.broadcast = 0 THEN 0 WHEN l.deliveries_strict_posts > 0 THEN l.deliveries_strict END AS deliveries_strict,
  CASE WHEN l.posts = 0 THEN 0 ELSE l.lowest END AS reach_low,
  CASE WHEN l.posts = 0 THEN 0 ELSE l.highest END AS reach_high,
  ['at_post', 'interpolated', 'before', 'after', 'none'][l.basis] AS follower_basis,
  l.staleness_days, c.highest AS corporate_reach_high,
  l.lowest / c.highest AS reach_ratio_low, l.highest / c.lowest AS reach_ratio_high
FROM unit l
LEFT JOIN unit c
  ON c.account_type = 'corporate' AND c.unit_type = l.unit_type AND c.unit_type = 'force'
  AND c.unit_id = l.unit_id AND c.period_type = l.period_type AND c.period_start = l.period_start
WHERE l.account_type = 'leader' AND l.unit_type IN ('account', 'force_rank_group', 'rank_group', 'force', 'nation');

-- Days of an account's month, so far, that no timeline vouches for.
CREATE TABLE gaps AS
SELECT
  unit_id, period_start,
  least((period_start + INTERVAL 1 MONTH)::DATE, DATE '2016-05-06') - period_start - count(*) FILTER (observed) AS gap_days
FROM unit_day WHERE unit_type = 'account' AND period_type = 'month' GROUP BY unit_id, period_start;
