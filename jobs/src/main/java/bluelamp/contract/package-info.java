/** What tables promise, read once from {@code schemas/}, and the guard that holds rows to it. */
package bluelamp.contract;
