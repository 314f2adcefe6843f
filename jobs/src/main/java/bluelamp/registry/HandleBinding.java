package bluelamp.registry;

import java.time.Instant;

/**
 * An account seen under a handle.
 *
 * @param handleKey the handle's pseudonym
 * @param accountKey the account's pseudonym
 * @param accountId its id, read again from an archive file
 * @param firstSeen the first snapshot of the account that bears the handle
 * @param lastSeen the last one
 */
public record HandleBinding(
    String platform,
    String handleKey,
    String accountKey,
    String accountId,
    Instant firstSeen,
    Instant lastSeen) {}
