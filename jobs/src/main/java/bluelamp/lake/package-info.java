/**
 * The lake: the only code that reads or writes Delta.
 *
 * <p>A lake is a folder with two doors, {@code restricted/} and {@code published/}, a table of
 * Delta in each of their folders. Beside them lie {@code _lake.json} (layout version, key
 * fingerprint), {@code _lease/} (who may write), {@code _plans/} (what each run set out to do and
 * how far it came) and {@code published/_releases/} (which version of each table belongs to which
 * run).
 */
package bluelamp.lake;
