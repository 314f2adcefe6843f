package bluelamp.lake;

/**
 * What a commit came to.
 *
 * @param version the table's version after it
 * @param fresh false when the step had been committed before and was left out
 */
public record Committed(long version, boolean fresh) {}
