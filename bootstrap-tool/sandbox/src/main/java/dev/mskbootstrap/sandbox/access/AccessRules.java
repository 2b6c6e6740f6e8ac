package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;

/**
 * By what the brokers of a sandbox decide, and where they tell it.
 *
 * @param cluster the ARN that the sandbox goes by: policies name it
 * @param permissions of the identities; what it says next counts from then on
 */
public record AccessRules(ClusterArn cluster, Flavour flavour, PermissionStore permissions, DecisionLog log) {}
