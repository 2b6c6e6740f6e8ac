/** What clients may do in a sandbox: IAM policies for those that log in by IAM, Kafka's ACLs for all others. */
@NullMarked
package dev.mskbootstrap.sandbox.access;

import org.jspecify.annotations.NullMarked;
