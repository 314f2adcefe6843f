/**
 * Object stores that speak S3: what a bucket is asked before it is trusted with a lake, and how an
 * object is made once. Everything goes through Hadoop's own interface, so that the program is built
 * and runs without a class of Amazon's on machines that never see a bucket.
 */
package bluelamp.store;
