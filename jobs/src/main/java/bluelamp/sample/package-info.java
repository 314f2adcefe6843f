/**
 * The sample: an archive of invented posts by invented accounts of all 43 forces, with the values
 * that were planted in it written beside it, so that what is measured can be held against what is
 * true.
 */
package bluelamp.sample;
