package bluelamp.lake;

/**
 * An archive file as a plan found it.
 *
 * @param path where it lies
 * @param size its bytes
 * @param modified when it was last written, or its ETag
 * @param hash the hash of its content
 */
public record FrozenFile(String path, long size, String modified, String hash) {}
