/**
 * From bytes to records: where records begin and end, what their JSON says, and why one is refused.
 * Nothing here knows a vendor.
 */
package bluelamp.archive.record;
