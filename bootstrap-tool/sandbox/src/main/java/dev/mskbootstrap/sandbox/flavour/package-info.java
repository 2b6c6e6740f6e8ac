/** What a flavour of MSK refuses, limits and slows down, by the hooks that Kafka has: policies, quotas, an authorizer. */
@NullMarked
package dev.mskbootstrap.sandbox.flavour;

import org.jspecify.annotations.NullMarked;
