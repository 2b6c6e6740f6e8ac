package dev.mskbootstrap.msk.iam;

/** What a statement does. */
enum Effect {
    ALLOW,
    DENY
}
