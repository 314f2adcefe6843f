/** What Bluesky's API answers, as collectors keep it. */
package bluelamp.archive.bluesky;
