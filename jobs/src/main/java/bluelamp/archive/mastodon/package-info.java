/**
 * What Mastodon and its kin export and answer: ActivityPub collections, and statuses of the API.
 */
package bluelamp.archive.mastodon;
